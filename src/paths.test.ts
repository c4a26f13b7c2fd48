import { expect, test } from 'vitest'
import { pageAt, paths } from './paths.ts'

const ids = { ehrId: 'local-ehr', launchId: '3f0c8f4e-1b7a-4c58-9a51-6f0f3f6f2d11' }
const { ehrId, launchId } = ids

test.each([
  [paths.start, { page: 'start' }],
  [paths.launch, { page: 'launch' }],
  ['/e/local-ehr/launch', { page: 'launch', ehrId }],
  [paths.callback('local-ehr'), { page: 'chart', ehrId, launchId: undefined }],
  [paths.chart(ids), { page: 'chart', ...ids }],
  [paths.report(ids), { page: 'chart', ...ids }],
  [paths.vitalSigns(ids), { page: 'chart', ...ids }],
  ['/chart', { page: 'chart' }],
])('%s is a page', (path, address) => {
  expect(pageAt(path)).toEqual(address)
})

test.each([
  '/chart/',
  `/chart/${launchId}`,
  '/e/local-ehr',
  '/e/local-ehr/',
  '/e/local-ehr/launch/',
  '/e/local-ehr/launch.html',
  '/e/local-ehr/chart',
  '/e/local-ehr/chart/1',
  '/e//callback',
  '/e/Local/callback',
  '/e/../callback',
  '/e/a/b/callback',
  '/e/%2e%2e/callback',
  `${paths.chart(ids)}/`,
  `${paths.report(ids)}/x`,
  `${paths.chart(ids)}/../x`,
  `/${paths.chart(ids)}`,
])('%s is none', (path) => {
  expect(pageAt(path)).toBeUndefined()
})
