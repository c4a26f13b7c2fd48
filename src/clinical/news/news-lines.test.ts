import type { ObservationComponent } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import {
  bloodPressure,
  component,
  interpretation,
  laboratoryResult,
  vitalSign,
} from '#src/testing/observation.ts'
import { loinc } from '#src/testing/loinc.ts'
import { mmHg, ucum } from '#src/testing/quantity.ts'
import { laboratoryResults } from '../laboratory/laboratory-results.ts'
import { vitalSigns } from '../vital-signs/vital-signs.ts'
import { newsLines } from './news-lines.ts'
import { resultNews } from './result-news.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const at = (day: number) => ({ effectiveDateTime: `2026-11-${String(day)}T08:00:00Z` })

const laboratory = laboratoryResults(
  [
    laboratoryResult({ ...at(26), valueQuantity: ucum(6.2, 'mmol/L') }),
    laboratoryResult({ ...at(27), valueQuantity: ucum(5.7, 'mmol/L') }),
  ],
  now,
).answer
const signs = vitalSigns(
  [
    vitalSign('8867-4', { ...at(27), valueQuantity: ucum(49, '/min') }),
    vitalSign('9843-4', {
      ...at(27),
      code: loinc('9843-4', 'Head circumference'),
      valueQuantity: ucum(44, 'cm'),
    }),
    bloodPressure(140, 90, at(26)),
    bloodPressure(105, 60, at(27)),
  ],
  now,
).answer

const valueOf = (reading: (typeof laboratory)['groups'][number]['analytes'][number]['latest']) =>
  reading.value.kind === 'quantity' ? reading.value.quantity.text : undefined

const textOf = (reading: Parameters<typeof valueOf>[0]) =>
  reading.value.kind === 'text' ? reading.value.text : valueOf(reading)

const absent = (code: string, reason = 'Not measured') =>
  component(code, { dataAbsentReason: { text: reason } })

test('an analyte, a sign, what has no tile, and each half of a pressure are lines of their own', () => {
  const lines = newsLines(laboratory, signs)
  expect(
    lines.map(({ name, latest, readings }) => [name, valueOf(latest), readings.length]),
  ).toEqual([
    ['Potassium', '5.7', 2],
    ['Systolic', '105', 2],
    ['Diastolic', '60', 2],
    [expect.any(String), '49', 1],
    ['Head circumference', '44', 1],
  ])
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
})

test('each line leads to where all of it is shown', () => {
  expect(newsLines(laboratory, signs).map(({ place }) => place)).toEqual([
    { panel: 'laboratory', history: laboratory.groups[0]?.analytes[0]?.key },
    { panel: 'vital-signs', history: 'blood-pressure' },
    { panel: 'vital-signs', history: 'blood-pressure' },
    { panel: 'vital-signs', history: signs.signs.flatMap(({ history }) => history ?? [])[0]?.key },
    { panel: 'vital-signs', history: signs.further[0]?.key },
  ])
})

test('a trend is of numbers in one unit that were not dated ahead, also of half a pressure', () => {
  const { answer } = vitalSigns(
    [
      ...[26, 27].map((day) => bloodPressure(100 + day, 60, at(day))),
      bloodPressure(180, 60, { effectiveDateTime: '2036-11-27T08:00:00Z' }),
      bloodPressure(0, 60, {
        ...at(25),
        component: [component('8480-6', { valueQuantity: ucum(16, 'kPa') })],
      }),
    ],
    now,
  )
  const [analyte, systolic] = newsLines(laboratory, answer)
  expect(analyte?.trend.map(valueOf)).toEqual(['5.7', '6.2'])
  expect(systolic?.trend.map(valueOf)).toEqual(['127', '126'])
  expect(systolic?.readings).toHaveLength(4)
})

test('a half that was not sent is no line', () => {
  const { answer } = vitalSigns(
    [vitalSign('8480-6', { ...at(27), valueQuantity: ucum(105, 'mm[Hg]') })],
    now,
  )
  expect(newsLines(undefined, answer).map(({ key }) => key)).toEqual(['pressure systolic'])
})

test('two pressures of one minute are both the latest of each half that differs', () => {
  const { answer } = vitalSigns(
    [bloodPressure(105, 60, at(27)), bloodPressure(150, 60, at(27))],
    now,
  )
  const [systolic, diastolic] = newsLines(undefined, answer)
  expect(
    [systolic?.latest, ...(systolic?.rivals ?? [])].map((each) => each && valueOf(each)),
  ).toEqual(expect.arrayContaining(['105', '150']))
  expect(systolic?.isOneTime).toBe(true)
  expect(diastolic?.rivals).toEqual([])
})

describe('a blood pressure that is flagged elsewhere than at a half', () => {
  const mean = component('8478-0', {
    code: loinc('8478-0', 'Mean blood pressure'),
    valueQuantity: mmHg(52),
    interpretation: interpretation('LL'),
  })
  const half = (code: string, value: number, flag?: string) =>
    component(code, {
      valueQuantity: mmHg(value),
      ...(flag === undefined ? {} : { interpretation: interpretation(flag) }),
    })
  const pressure = (flag: string | undefined, components: ObservationComponent[]) =>
    bloodPressure(0, 0, {
      ...at(26),
      component: components,
      ...(flag === undefined ? {} : { interpretation: interpretation(flag) }),
    })
  const halves = [half('8480-6', 70), half('8462-4', 43)]
  test.each([
    ['as a whole', pressure('LL', halves), ['pressure whole', '70/43 mmHg']],
    ['at a mean that was sent', pressure(undefined, [...halves, mean]), ['pressure mean', '52']],
    [
      'as a whole, as gravely as at a half',
      pressure('LL', [half('8480-6', 70, 'LL'), half('8462-4', 43)]),
      undefined,
    ],
    [
      'as a whole, more gravely than at a half',
      pressure('LL', [half('8480-6', 70, 'L'), half('8462-4', 43)]),
      ['pressure whole', '70/43 mmHg'],
    ],
    [
      'as a whole, with one half that was sent',
      pressure('LL', [half('8480-6', 60)]),
      ['pressure whole', '60/– mmHg'],
    ],
    [
      'as a whole, with a half that could not be measured',
      pressure('LL', [half('8480-6', 60), absent('8462-4')]),
      ['pressure whole', '60/– mmHg'],
    ],
    [
      'as a whole, with a mean only',
      pressure('LL', [{ ...mean, interpretation: [] }]),
      ['pressure whole', 'Mean blood pressure 52 mmHg'],
    ],
    [
      'as a whole, with no value at all',
      pressure('LL', [absent('8480-6'), absent('8462-4')]),
      ['pressure whole', '–/–'],
    ],
    [
      'as a whole, in another unit than mmHg',
      pressure('LL', [
        component('8480-6', { valueQuantity: ucum(9.3, 'kPa') }),
        component('8462-4', { valueQuantity: ucum(5.7, 'kPa') }),
      ]),
      ['pressure whole', '9.3/5.7 kPa'],
    ],
    [
      'as a whole, with halves in two units',
      pressure('LL', [
        component('8480-6', { valueQuantity: ucum(9.3, 'kPa') }),
        half('8462-4', 43),
      ]),
      ['pressure whole', '9.3 kPa/43 mmHg'],
    ],
    ['nowhere', pressure(undefined, halves), undefined],
  ])('%s', (_, flagged, expected) => {
    const { answer } = vitalSigns([flagged, bloodPressure(105, 60, at(27))], now)
    const criticals = newsLines(undefined, answer)
      .slice(2)
      .flatMap(({ key, readings }) =>
        readings
          .filter(({ severity }) => severity === 'critical')
          .map((reading) => [key, textOf(reading)]),
      )
    expect(criticals).toEqual(expected ? [expected] : [])
  })

  test('is one line of its own where it came as a mean alone, flagged or not', () => {
    const { answer } = vitalSigns([pressure(undefined, [{ ...mean, interpretation: [] }])], now)
    expect(newsLines(undefined, answer).map(({ key }) => key)).toEqual(['pressure mean'])
  })
})

test('a later blood pressure without a value says why, at each of its lines', () => {
  const refused = bloodPressure(0, 0, {
    ...at(28),
    component: [absent('8480-6', 'Refused by patient'), absent('8462-4', 'Cuff too small')],
  })
  const { answer } = vitalSigns([bloodPressure(105, 60, at(27)), refused], now)
  expect(
    newsLines(undefined, answer).map(({ laterWithoutValue }) =>
      laterWithoutValue.map(({ value }) => value),
    ),
  ).toEqual([
    [{ kind: 'absent', reason: 'Refused by patient' }],
    [{ kind: 'absent', reason: 'Cuff too small' }],
  ])
})

test('a blood pressure is one measurement of the news, however many lines it has', () => {
  const flagged = { valueQuantity: mmHg(70), interpretation: interpretation('LL') }
  const counts = (date: ReturnType<typeof at> | { effectiveDateTime: undefined }) => {
    const parts = ['8480-6', '8462-4', '8478-0'].map((code) => component(code, flagged))
    const pressure = JSON.stringify(bloodPressure(0, 0, { ...date, component: parts }))
    const { answer } = vitalSigns([JSON.parse(pressure) as unknown], now)
    const { measured, maybeMeasured } = resultNews(newsLines(undefined, answer), 0, now)
    return [measured, maybeMeasured]
  }
  expect(counts(at(27))).toEqual([1, 0])
  expect(counts({ effectiveDateTime: undefined })).toEqual([0, 1])
})

test('what was not read is no line', () => {
  expect(newsLines(undefined, undefined)).toEqual([])
  expect(newsLines(laboratory, undefined)).toHaveLength(1)
})
