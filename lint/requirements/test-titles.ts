import { existsSync, readFileSync } from 'node:fs'

/**
 * The titles of a file's tests, and of the steps of a visit, as its source has them: `%s` in a table of cases, `${…}` in
 * a template. Tests that are skipped or still to be written are none. Empty if there is no such file.
 */
export function testTitles(file: string): readonly string[] {
  return existsSync(file) ? titlesIn(readFileSync(file, 'utf8')) : []
}

export function titlesIn(source: string): readonly string[] {
  return [...source.matchAll(titled)].map(({ groups }) =>
    (groups?.['title'] ?? '').replaceAll(/\\(['"`\\])/g, '$1'),
  )
}

/**
 * `test('title'`, `await test.step('title'`, or the `('title'` after the cases of a `test.each([…])`, at the beginning of
 * a line.
 */
const titled =
  /^\s*(?:(?:test|it|await test\.step)|[\])}]+ as const\)|[\])}]*\)|(?:test|it)\.each\([^\n]*\))\(\s*(?<quote>['"`])(?<title>(?:\\.|(?!\k<quote>).)+)\k<quote>,/gm
