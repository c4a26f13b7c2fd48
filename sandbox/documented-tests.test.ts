import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * A table that names its tests, as `file`: title · case in the last cell, is worth what the names are worth. The case
 * is a row of a test that has many.
 */

const root = join(import.meta.dirname, '..')

interface Named {
  readonly file: string
  readonly title: string
}

function named(document: string): readonly Named[] {
  return readFileSync(join(root, 'docs', document), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, file, title] = /\| `([^`]+\.test\.ts)`: (.+?) *\|$/.exec(line) ?? []
      return file === undefined || title === undefined ? [] : [{ file, title }]
    })
}

describe.each([
  ['sandbox-conformance.md', 80],
  ['sandbox-refusals.md', 52],
])('docs/%s', (document, atLeast) => {
  const rows = named(document)

  test('names its tests, row by row', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(rows)('$file has the test: $title', ({ file, title }) => {
    const path = join(root, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    for (const name of title.split(' · ')) expect(text).toContain(`'${name}'`)
  })
})
