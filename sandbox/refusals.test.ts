import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** docs/sandbox-refusals.md names a test for every attempt; each is to be there. */
const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'docs/sandbox-refusals.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| attempt |'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

describe('the table of refusals', () => {
  test('names the attempts that the sandbox must refuse', () => {
    const attempts = rows.map(([, attempt]) => attempt)
    expect(attempts).toEqual(
      expect.arrayContaining([
        'another patient, read',
        'a type without a scope, read or searched',
        'a category that was not granted, read',
        'a next link of another token',
        'a code used twice',
        'an old refresh token',
      ]),
    )
  })

  test.each(rows)('%s%s: its test is there', (_, attempt, answer, named = '') => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(named) ?? []
    expect([attempt, answer].every((cell) => cell !== '')).toBe(true)
    expect(existsSync(join(root, file)) && file.endsWith('.test.ts')).toBe(true)
    expect(readFileSync(join(root, file), 'utf8')).toContain(`'${title}'`)
  })
})
