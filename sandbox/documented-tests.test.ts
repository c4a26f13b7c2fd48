import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * Some tables in docs name a test for each row, as `file`: title · case in the last cell. A case is a row of a test
 * that has several. This test checks that each named test exists.
 */

const root = join(import.meta.dirname, '..')

interface NamedTest {
  readonly file: string
  readonly title: string
}

function namedTests(document: string): readonly NamedTest[] {
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
  const rows = namedTests(document)

  test('names a test in every row', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(rows)('$file has the test: $title', ({ file, title }) => {
    const path = join(root, file)
    const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
    for (const name of title.split(' · ')) expect(text).toContain(`'${name}'`)
  })
})
