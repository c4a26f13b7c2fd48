import type { Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { sent } from '#src/r4/sent.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { parsedObservation } from './parsed-observation.ts'
import { withoutReplaced } from './without-replaced.ts'

/** `status time`, the time of one day; `8:00` is a whole time in UTC, `8:00?` one without an offset. */
const result = (words: string, parts: object = {}) => {
  const [status = '', time = ''] = words.split(' ')
  const day = '2026-11-24'
  const zone = time.endsWith('?') ? '' : 'Z'
  const clock = time.replace('?', '')
  const effectiveDateTime = clock === '' ? day : `${day}T${clock}${zone}`
  const of = { id: words, status, effectiveDateTime, valueQuantity: ucum(6, 'mmol/L'), ...parts }
  const json = JSON.parse(JSON.stringify(laboratoryResult(of))) as unknown
  return parsedObservation(sent<Observation>(json)).whole
}
const left = (...words: readonly string[]) =>
  withoutReplaced(words.map((each) => result(each))).map(({ id }) => id)
const preliminary = 'preliminary 08:00:00'

test.each([
  ['final', 'final 08:00:00'],
  ['corrected', 'corrected 08:00:00'],
  ['amended', 'amended 08:00:00'],
  ['final, some seconds earlier', 'final 08:00:59'],
])('a preliminary result does not lead beside one of its minute that is %s', (_, later) => {
  expect(left(preliminary, later)).toEqual([later])
})

test.each([
  ['of another minute', 'final 08:01:00'],
  ['of a time without an offset', 'final 08:00:00?'],
  ['of the day alone', 'final'],
  ['preliminary too', 'preliminary 08:00:30'],
  ['of unknown status', 'unknown 08:00:00'],
  ['cancelled', 'cancelled 08:00:00'],
])('it stays beside one that is %s', (_, other) => {
  expect(left(preliminary, other)).toEqual([preliminary, other])
})

test('two results of a day without a time may be of two specimens: both stay', () => {
  expect(left('preliminary', 'final')).toEqual(['preliminary', 'final'])
})

test('one that is final and has no value says nothing in its place', () => {
  const hemolyzed = { valueQuantity: undefined, dataAbsentReason: { text: 'hemolyzed' } }
  const all = [result(preliminary), result('final 08:00:00', hemolyzed)]
  expect(withoutReplaced(all)).toEqual(all)
})
