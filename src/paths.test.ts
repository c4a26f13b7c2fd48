import { expect, test } from 'vitest'
import { isChartPath, launchIdInPath, paths } from './paths.ts'

const launchId = '3f0c8f4e-1b7a-4c58-9a51-6f0f3f6f2d11'

test.each([paths.start, paths.redirect, paths.chart(launchId), paths.report(launchId)])(
  'the chart page answers %s',
  (path) => {
    expect(isChartPath(path)).toBe(true)
  },
)

test.each([
  paths.launch,
  '/chart/',
  '/charts',
  '/chart/1',
  `${paths.chart(launchId)}/`,
  `${paths.report(launchId)}/x`,
  `${paths.chart(launchId)}/../x`,
  `//chart/${launchId}`,
])('the chart page does not answer %s', (path) => {
  expect(isChartPath(path)).toBe(false)
})

test('a chart path and those of its screens name their launch', () => {
  expect(launchIdInPath(paths.chart(launchId))).toBe(launchId)
  expect(launchIdInPath(paths.report(launchId))).toBe(launchId)
  expect(launchIdInPath(paths.redirect)).toBeUndefined()
})
