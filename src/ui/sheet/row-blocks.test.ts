import { expect, test } from 'vitest'
import { rowBlocks } from './row-blocks.ts'
import type { SheetGroup } from './sheet-type.ts'

const group = (key: string, count: number): SheetGroup => ({
  key,
  title: `group ${key}`,
  rows: Array.from({ length: count }, (_, index) => ({
    key: `${key}${String(index)}`,
    name: `test ${String(index)}`,
    rest: '',
    unit: '',
    range: '',
  })),
})

test('every row is in one block, in order, with its place among all rows', () => {
  const blocks = rowBlocks([group('a', 23), group('b', 4), group('c', 10)])
  expect(blocks.map(({ rows }) => rows.length)).toEqual([10, 10, 3, 4, 10])
  expect(blocks.map(({ firstRow }) => firstRow)).toEqual([0, 10, 20, 23, 27])
  const keys = blocks.flatMap(({ rows }) => rows.map(({ key }) => key))
  expect(new Set(keys).size).toBe(37)
  expect(new Set(blocks.map(({ key }) => key)).size).toBe(5)
})

test('a group is named once, and that name is a row of the table', () => {
  const blocks = rowBlocks([group('a', 23), group('b', 4)])
  expect(blocks.map(({ title }) => title)).toEqual(['group a', undefined, undefined, 'group b'])
  // Two heads, the name of the group, its ten rows.
  expect(blocks.map(({ ariaIndex }) => ariaIndex)).toEqual([3, 14, 24, 27])
})

test('a group without rows still has its name', () => {
  expect(rowBlocks([group('a', 0)])).toMatchObject([{ title: 'group a', rows: [] }])
})
