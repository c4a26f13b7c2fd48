import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { session } from '#src/testing/session.ts'
import { leftBehind } from './left-behind.ts'
import { exportRecords, letOut } from './let-out.ts'

test('what leaves is remembered before it does, without what it holds', () => {
  const here = session()
  const seen = letOut(here, { kind: 'csv', fileName: 'a.csv', references: ['Observation/1'] }, () =>
    exportRecords(here).map(({ kind, fileName, resources }) => [kind, fileName, resources]),
  )
  expect(seen).toEqual([['csv', 'a.csv', 1]])
  expect(JSON.stringify(exportRecords(here))).not.toContain('Observation')
})

test('what is switched off does not leave, and is not remembered', () => {
  const here = session({ exportsOff: ['print', 'copy'] })
  const left: string[] = []
  for (const kind of ['copy', 'csv', 'bundle', 'print', 'report'] as const)
    letOut(here, { kind, references: [] }, () => left.push(kind))
  expect(left).toEqual(['csv', 'bundle', 'report'])
  expect(exportRecords(here).map(({ kind }) => kind)).toEqual(left)
})

test('each session has its own', () => {
  const here = session()
  letOut(here, { kind: 'copy', references: [] }, () => undefined)
  expect(exportRecords(session())).toEqual([])
})

test('there is no other way out of a page with a chart', () => {
  const ways = /navigator\.clipboard|createObjectURL|\.download =|\bprint\(\)|execCommand/
  const files = globSync('src/**/*.{ts,tsx}').filter((file) => !/\.test\.tsx?$/.test(file))
  expect(files.length).toBeGreaterThan(300)
  expect(files.filter((file) => ways.test(readFileSync(file, 'utf8'))).toSorted()).toEqual([
    'src/exports/copy-out.ts',
    'src/exports/print-page.ts',
    'src/exports/save-file.ts',
    // The details of a failure, where there is no chart: no patient, no token.
    'src/notices/copy-text.ts',
  ])
})

test('files are named once, and a copy is on the clipboard', () => {
  const here = session()
  expect(leftBehind(here)).toEqual({ files: [], isOnClipboard: false })
  for (const fileName of ['a.csv', 'b.json', 'a.csv'])
    letOut(here, { kind: 'csv', fileName, references: [] }, () => undefined)
  letOut(here, { kind: 'print', references: [] }, () => undefined)
  expect(leftBehind(here)).toEqual({ files: ['a.csv', 'b.json'], isOnClipboard: false })
  letOut(here, { kind: 'copy', references: [] }, () => undefined)
  expect(leftBehind(here).isOnClipboard).toBe(true)
})
