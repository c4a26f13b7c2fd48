import { expect, test } from 'vitest'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { newsWindowFrom, newsWindows, parametersOfNews } from './news-window.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const start = fhirDateTime('2026-11-26T08:00:00Z')
if (!start) throw new Error('no date')
const windows = newsWindows(now, { start })

test('every window survives the address', () => {
  expect(windows.map(({ id }) => id)).toEqual(['48h', '7d', '30d', '90d', 'encounter'])
  for (const each of windows)
    expect(newsWindowFrom(addressWith('', parametersOfNews(each.id)), windows)).toBe(each)
})

test('a window begins so long ago, or when the last encounter did', () => {
  expect(newsWindowFrom('new=48h', windows).from).toBe(Date.parse('2026-11-26T12:00:00Z'))
  expect(newsWindowFrom('new=encounter', windows).from).toBe(Date.parse('2026-11-26T08:00:00Z'))
})

test.each(['', '?new=', '?new=1y', '?other', '?new=7D'])('%s is seven days', (search) => {
  expect(newsWindowFrom(search, windows).id).toBe('7d')
})

test('the last encounter is no window where it is not known', () => {
  expect(newsWindowFrom('?new=encounter', newsWindows(now, undefined)).id).toBe('7d')
})
