import { describe, expect, test } from 'vitest'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { en } from '#src/messages/en/first-screen.ts'
import { exports as enWords } from '#src/messages/en/exports.ts'
import { frCa } from '#src/messages/fr-CA/first-screen.ts'
import { exports as frWords } from '#src/messages/fr-CA/exports.ts'
import { bloodPressure } from '#src/testing/observation.ts'
import { drawnPressures } from './drawn-pressures.ts'

const now = Date.parse('2026-11-28T12:00:00Z')

function drawn(period: string, days: readonly string[], t = en, words = enWords) {
  const pressures = days.map((day, index) =>
    bloodPressure(120 + index, 80, { effectiveDateTime: day }),
  )
  const history = vitalSigns(pressures, now).answer.bloodPressure
  return history && drawnPressures(history, period, t, words, now)
}

describe('blood pressures on paper', () => {
  const days = ['2026-11-27', '2026-11-26T08:00:00Z', '2026-11-01', '2025-02-01']

  test.each([
    ['latest', 3],
    ['7d', 2],
    ['1y', 3],
    ['all', 4],
  ])('%s: as many as the screen draws, or as the period holds', (period, count) => {
    expect(drawn(period, days)?.bars).toHaveLength(count)
  })

  test('one alone is no drawing: its value is in the table', () => {
    expect(drawn('1d', days)).toBeUndefined()
    expect(drawn('latest', ['2026-11-27'])).toBeUndefined()
  })

  test('an old chart shows its trend', () => {
    expect(drawn('latest', ['2020-01-01', '2020-03-01'])?.bars).toHaveLength(2)
  })

  test('what is drawn says of how many and from when, and every date has its year', () => {
    const { caption, bars } = drawn('latest', days) ?? {}
    expect(caption).toContain('mmHg: 3 of 4 readings, 1 Nov 2026 to 27 Nov 2026.')
    expect(bars?.map(({ day }) => day)).toEqual(['1 Nov 2026', '26 Nov 2026', '27 Nov 2026'])
    const french = drawn('latest', days, frCa, frWords)?.caption.replaceAll('\u00A0', ' ')
    expect(french).toContain('mmHg : 3 de 4 mesures, du 1er nov. 2026 au 27 nov. 2026.')
  })
})
