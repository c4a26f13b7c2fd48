import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { component, vitalSign } from '#src/testing/observation.ts'
import { mmHg, quantity, ucum } from '#src/testing/quantity.ts'
import { vitalSigns as vitalSignsAt } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const vitalSigns = (observations: readonly unknown[]) => vitalSignsAt(observations, now)
const historyOf = (kind: string, ...observations: readonly unknown[]) =>
  vitalSigns(observations).answer.signs.find((each) => each.kind === kind)?.history
const systolic = (parts: Parameters<typeof vitalSign>[1] = {}) =>
  vitalSign('8480-6', { valueQuantity: mmHg(120), ...parts })
const diastolic = (parts: Parameters<typeof vitalSign>[1] = {}) =>
  vitalSign('8462-4', { valueQuantity: mmHg(80), ...parts })

describe('what still waits for its result is counted', () => {
  const registered = (code: string) => vitalSign(code, { status: 'registered' })

  test.each<[string, readonly unknown[], number]>([
    ['none', [systolic(), diastolic()], 0],
    ['systolic and diastolic of their own', [registered('8480-6'), registered('8462-4')], 2],
    [
      'both components of a panel',
      [
        vitalSign('85354-9', {
          status: 'registered',
          component: [component('8480-6'), component('8462-4')],
        }),
      ],
      2,
    ],
    [
      'one component of a panel',
      [
        vitalSign('85354-9', {
          status: 'preliminary',
          component: [component('8480-6', { valueQuantity: mmHg(120) }), component('8462-4')],
        }),
      ],
      1,
    ],
    ['a panel that only announces itself', [registered('85354-9')], 1],
    ['a sign with a tile', [registered('8867-4')], 1],
    ['a sign without one', [registered('9843-4')], 1],
    ['all of them', [registered('8480-6'), registered('8867-4'), registered('9843-4')], 3],
  ])('%s', (_, observations, expected) => {
    expect(vitalSigns(observations).answer.pending).toBe(expected)
  })
})

test('what was measured on a fetus is never the patient’s own sign', () => {
  const { answer, shown } = vitalSigns([
    vitalSign('8867-4', { valueQuantity: ucum(72, '/min') }),
    vitalSign('8867-4', {
      valueQuantity: ucum(140, '/min'),
      effectiveDateTime: '2026-11-24T09:00:00Z',
      focus: [{ display: 'Fetus' }],
    }),
    vitalSign('85354-9', {
      focus: [{ display: 'Newborn' }],
      component: [component('8480-6', { valueQuantity: mmHg(60) })],
    }),
  ])
  const own = answer.signs.find(({ kind }) => kind === 'heart-rate')?.history
  expect(own?.latest.value).toMatchObject({ quantity: { number: 72 } })
  expect(own?.readings).toHaveLength(1)
  expect(answer.bloodPressure).toBeUndefined()
  expect(answer.further).toHaveLength(2)
  expect(shown).toHaveLength(3)
})

describe('each sign', () => {
  test('is found by any of its codes, and its latest is the newest, whatever the order of arrival', () => {
    const history = historyOf(
      'oxygen-saturation',
      vitalSign('59408-5', { valueQuantity: ucum(95, '%'), effectiveDateTime: '2026-11-23' }),
      vitalSign('2708-6', { valueQuantity: ucum(97, '%'), effectiveDateTime: '2026-11-24' }),
      vitalSign('2708-6', { valueQuantity: ucum(91, '%'), effectiveDateTime: '2019-01-01' }),
    )
    expect(history?.latest.value).toMatchObject({ quantity: { number: 97 } })
    expect(history?.readings).toHaveLength(3)
  })

  test('a temperature coded by its site is the temperature, and its site is shown with it', () => {
    const oral = vitalSign('8331-1', {
      code: loinc('8331-1', 'Oral temperature'),
      valueQuantity: ucum(37.4, 'Cel'),
    })
    expect(historyOf('body-temperature', oral)?.latest.circumstances).toEqual(['Oral temperature'])
    expect(vitalSigns([oral]).answer.further).toEqual([])
  })

  test.each([
    ['weights', '29463-7', [1, 1]],
    ['pain scores', '72514-3', [2]],
  ])('without a unit: %s', (_, code, lengths) => {
    const sent = [1, 2].map((day) =>
      vitalSign(code, {
        effectiveDateTime: `2026-11-0${String(day)}`,
        valueQuantity: quantity(day),
      }),
    )
    const { signs } = vitalSigns(sent).answer
    const [history] = signs.flatMap((each) => each.history ?? [])
    expect(history?.series.map(({ readings }) => readings.length)).toEqual(lengths)
  })

  test('in two units is two series, and never one line', () => {
    const history = historyOf(
      'body-weight',
      vitalSign('29463-7', { valueQuantity: ucum(70, 'kg') }),
      vitalSign('29463-7', { valueQuantity: ucum(154, '[lb_av]') }),
      vitalSign('29463-7', { valueQuantity: quantity(71) }),
    )
    expect(history?.series.map(({ readings }) => readings.length)).toEqual([1, 1, 1])
  })

  test('an undated one is never the latest while there is a dated one, and can still be reached', () => {
    const history = historyOf(
      'heart-rate',
      vitalSign('8867-4', { valueQuantity: quantity(50), effectiveDateTime: undefined }),
      vitalSign('8867-4', { valueQuantity: quantity(60), effectiveDateTime: '2001-01-01' }),
    )
    expect(history?.latest.value).toMatchObject({ quantity: { number: 60 } })
    expect(history?.readings).toHaveLength(2)
  })

  test('cancelled is not the latest and not in a trend', () => {
    const history = historyOf(
      'heart-rate',
      vitalSign('8867-4', { valueQuantity: quantity(200), status: 'cancelled' }),
      vitalSign('8867-4', { valueQuantity: quantity(60), effectiveDateTime: '2001-01-01' }),
    )
    expect(history?.latest.value).toMatchObject({ quantity: { number: 60 } })
    expect(history?.series[0]?.readings).toHaveLength(1)
  })
})

test('what has no tile of its own is listed under its own name, by name', () => {
  const named = (text: string) => vitalSign('x', { code: { text }, valueQuantity: quantity(48) })
  const { answer } = vitalSigns([named('Waist'), named('head circumference'), named('Girth')])
  expect(answer.further.map(({ name }) => name)).toEqual(['Girth', 'head circumference', 'Waist'])
})

test('entered in error is left out with its reason, and its value is nowhere', () => {
  const finding = vitalSigns([
    vitalSign('8867-4', {
      id: 'wrong',
      status: 'entered-in-error',
      valueQuantity: quantity(999),
    }),
  ])
  expect(finding.leftOut).toEqual([
    { reference: 'Observation/wrong', reason: 'entered-in-error', element: 'status' },
  ])
  expect(finding.shown).toEqual([])
  expect(JSON.stringify(finding.answer)).not.toContain('999')
})
