import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** A table that names its tests is worth what the names are worth: each has to be there. */

const root = join(import.meta.dirname, '..')
const testFiles = new Map(
  readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => [basename(path), readFileSync(join(import.meta.dirname, path), 'utf8')]),
)

/** The last two cells of each row that names a test file. */
function named(document: string): readonly { readonly file: string; readonly title: string }[] {
  return readFileSync(join(root, 'docs', document), 'utf8')
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|')))
    .filter((cells) => cells.at(-3)?.endsWith('.test.ts'))
    .map((cells) => ({ file: basename(cells.at(-3) ?? ''), title: cells.at(-2) ?? '' }))
}

describe.each([
  ['sandbox-conformance.md', 75],
  ['sandbox-refusals.md', 30],
])('docs/%s', (document, atLeast) => {
  const rows = named(document)

  test('names its tests, row by row', () => {
    expect(rows.length).toBeGreaterThanOrEqual(atLeast)
  })

  test.each(rows)('$file has the test: $title', ({ file, title }) => {
    const text = testFiles.get(file) ?? ''
    expect(title).not.toBe('')
    expect([`'${title}'`, `"${title}"`, `\`${title}\``].some((each) => text.includes(each))).toBe(
      true,
    )
  })
})
