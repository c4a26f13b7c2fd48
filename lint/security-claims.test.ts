import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const text = readFileSync('SECURITY.md', 'utf8')

/** The rows of the tables of assets and of threats: what is claimed, and where that is tested. */
const claims = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.includes('where it is tested'))
  .map((line) => line.split(' | '))

test('assets and threats are read', () => {
  expect(text).toContain('| asset |')
  expect(text).toContain('| threat |')
  expect(claims.length).toBeGreaterThan(30)
})

test.each(claims)('%s: its tests are there', (...cells) => {
  const evidence = cells.at(-1) ?? ''
  const files = [...evidence.matchAll(/`([^`]+\.[a-z]+)`/g)].flatMap(([, file]) => file ?? [])
  expect(evidence).toMatch(/`|every visit/)
  expect(files.filter((file) => !existsSync(file))).toEqual([])
})
