import { expect, test } from 'vitest'
import { turnedPages, withTurnedPage } from './turned-pages.ts'

test('an address names pages of tables, and whatever else it says there is left alone', () => {
  expect(turnedPages('/e/x?open=1&rows=a-b-2.nonsense.c-d-10&test=1')).toEqual(['a-b-2', 'c-d-10'])
  expect(turnedPages('/e/x')).toEqual([])
})

test('a table has one page, and only the tables that were turned last keep theirs', () => {
  expect(withTurnedPage(['a-b-2', 'c-d-1'], 'a-', 'a-e-3')).toEqual(['c-d-1', 'a-e-3'])
  const many = Array.from({ length: 30 }, (_, index) => `t${String(index)}`)
  const pages = many.reduce<readonly string[]>(
    (all, table) => withTurnedPage(all, `${table}-`, `${table}-x-1`),
    [],
  )
  expect(pages).toHaveLength(8)
  expect(pages.at(-1)).toBe('t29-x-1')
})
