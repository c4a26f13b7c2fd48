import type { Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { vitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { bloodPressure, vitalSign } from '#src/testing/observation.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { ucum } from '#src/testing/quantity.ts'
import { newestRunOfSigns } from './newest-run-of-signs.ts'
import { isInSpan } from './vital-signs-view.ts'

const day = 86_400_000
const now = Date.parse('2026-11-28T12:00:00Z')
const at = (days: number) => new Date(now - days * day).toISOString()
const pulse = (days: number) =>
  vitalSign('8867-4', { effectiveDateTime: at(days), valueQuantity: ucum(70, '/min') })
const weight = (days: number, how: Partial<Observation> = {}) =>
  vitalSign('29463-7', { effectiveDateTime: at(days), valueQuantity: ucum(70, 'kg'), ...how })
const pressure = (days: number) => bloodPressure(120, 80, { effectiveDateTime: at(days) })
const home = { method: { text: 'Home scale' } }
const daily = Array.from({ length: 60 }, (_, index) => weight(index, home))

test.each([
  ['a stay that has ended, with a visit since', [300, 21, 20, 19, 7].map(pulse), [21, 19]],
  ['a stay that is everything: no other window ends with it', [21, 20, 19].map(pulse), [21, 19]],
  [
    'a stay of several signs, from the first reading of any of them',
    [...[22, 21, 20].map(pressure), ...[21.5, 20.5, 19.5].map(pulse), weight(30)],
    [22, 19.5],
  ],
  ['the newer of two stays', [...[50, 49, 48].map(pressure), ...[21, 20, 19].map(pulse)], [21, 19]],
  ['a stay among daily weights at home', [...daily, ...[9, 8, 7].map(pulse)], [9, 7]],
  ['no weights at home', daily, undefined],
  ['no visits', [40, 30, 20].map(pulse), undefined],
  ['no visit at which each sign was measured once', [pulse(9), weight(9), pressure(9)], undefined],
  ['nothing of the future', [-1, -2, -3].map(pulse), undefined],
])('the newest run is of %s', (_, resources, days) => {
  const found = newestRunOfSigns(vitalSigns(resources, now).answer, now)
  const midnight = (ago: number) => Math.floor((now - ago * day) / day) * day
  const [first, last] = days ?? []
  expect(found && [found.from, found.to]).toEqual(
    first && last && [midnight(first), midnight(last) + day - 1],
  )
  expect(found && [found.first.text, found.last.text]).toEqual(days?.map(at))
})

test('the days of a run are whole, and by the clock of their sources', () => {
  const inMontreal = ['2026-11-06T21:10', '2026-11-07T08:00', '2026-11-08T10:00'].map((time) =>
    vitalSign('8867-4', {
      effectiveDateTime: `${time}:00-05:00`,
      valueQuantity: ucum(70, '/min'),
    }),
  )
  const found = newestRunOfSigns(vitalSigns(inMontreal, now).answer, now)
  const isIn = (date: string) => found && isInSpan({ effective: fhirDateTime(date) }, found)
  expect(
    ['2026-11-05', '2026-11-05T23:59:00-05:00', '2026-11-09T00:00:00-05:00'].map(isIn),
  ).toEqual([false, false, false])
  expect(
    ['2026-11-06', '2026-11-06T00:10:00-05:00', '2026-11-08', '2026-11-08T23:50:00-05:00'].map(
      isIn,
    ),
  ).toEqual([true, true, true, true])
})
