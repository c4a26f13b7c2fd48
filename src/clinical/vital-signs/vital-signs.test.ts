import { describe, expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { bloodPressure, component, vitalSign } from '#src/testing/observation.ts'
import { mmHg, quantity, ucum } from '#src/testing/quantity.ts'
import { vitalSigns as vitalSignsAt } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const vitalSigns = (observations: readonly unknown[]) => vitalSignsAt(observations, now)
const pressures = (...observations: readonly unknown[]) =>
  vitalSigns(observations).answer.bloodPressure?.pressures ?? []
const historyOf = (kind: string, ...observations: readonly unknown[]) =>
  vitalSigns(observations).answer.signs.find((each) => each.kind === kind)?.history
const systolic = (parts: Parameters<typeof vitalSign>[1] = {}) =>
  vitalSign('8480-6', { valueQuantity: mmHg(120), ...parts })
const diastolic = (parts: Parameters<typeof vitalSign>[1] = {}) =>
  vitalSign('8462-4', { valueQuantity: mmHg(80), ...parts })

describe('blood pressure is a pair', () => {
  test.each(['85354-9', '55284-4'])(
    'panel %s, its components by code whatever their order',
    (panel) => {
      const { answer, shown } = vitalSigns([
        vitalSign(panel, {
          component: [
            component('8462-4', { valueQuantity: mmHg(62) }),
            component('8480-6', { valueQuantity: mmHg(104) }),
          ],
        }),
      ])
      const pressure = answer.bloodPressure?.latest
      expect(pressure?.systolic?.value).toMatchObject({ quantity: { number: 104 } })
      expect(pressure?.diastolic?.value).toMatchObject({ quantity: { number: 62 } })
      expect(pressure?.mean).toEqual({ kind: 'calculated', number: 76 })
      expect(shown).toHaveLength(1)
    },
  )

  test('two Observations of the same instant are one reading that is based on both', () => {
    const [pressure, ...more] = pressures(systolic(), diastolic())
    expect(more).toEqual([])
    expect(pressure?.references).toHaveLength(2)
  })

  test.each([
    ['a minute apart', { effectiveDateTime: '2026-11-24T08:01:00Z' }],
    ['in another encounter', { encounter: { reference: 'Encounter/2' } }],
    ['at another site', { bodySite: { text: 'Right arm' } }],
    ['in another unit', { valueQuantity: quantity(10.7, 'kPa') }],
    ['of which one was cancelled', { status: 'cancelled' }],
  ])('two Observations %s are two readings', (_, parts) => {
    const first = systolic({
      encounter: { reference: 'Encounter/1' },
      bodySite: { text: 'Left arm' },
    })
    expect(pressures(first, diastolic(parts))).toHaveLength(2)
  })

  test('two dates without a time are not an instant: no pair is made of them', () => {
    const effectiveDateTime = '2026-11-24'
    expect(
      pressures(systolic({ effectiveDateTime }), diastolic({ effectiveDateTime })),
    ).toHaveLength(2)
  })

  test('one instant written in two time zones is one instant', () => {
    const sameInstant = diastolic({ effectiveDateTime: '2026-11-24T09:00:00+01:00' })
    expect(pressures(systolic(), sameInstant)).toHaveLength(1)
  })

  test('when more than one could belong to it, no pair is guessed', () => {
    const { answer, shown } = vitalSigns([systolic(), systolic(), diastolic(), diastolic()])
    expect(answer.bloodPressure?.pressures).toHaveLength(4)
    expect(shown).toHaveLength(4)
  })

  test('status, notes and cautions of either Observation apply to the pair', () => {
    const [pair] = pressures(
      systolic({ note: [{ text: 'talking' }] }),
      diastolic({
        status: 'preliminary',
        method: { text: 'palpation' },
        modifierExtension: [{ url: 'x' }],
      }),
    )
    expect(pair?.whole).toMatchObject({
      status: 'preliminary',
      notes: ['talking'],
      circumstances: ['palpation'],
      cautions: ['unknown-modifier'],
    })
    expect(pair?.mean).toBeUndefined()
  })

  test('a component of a lone systolic Observation is not lost', () => {
    const cuff = { code: { text: 'Cuff size' }, valueString: 'large' }
    const [pressure] = pressures(systolic({ component: [cuff] }))
    expect(pressure?.further.map(({ name }) => name)).toEqual(['Cuff size'])
  })

  test('an absent component keeps its reason, and no mean is made up', () => {
    const [pressure] = pressures(
      vitalSign('85354-9', {
        component: [
          component('8480-6', { valueQuantity: mmHg(120) }),
          component('8462-4', { dataAbsentReason: { text: 'inaudible' } }),
        ],
      }),
    )
    expect(pressure?.diastolic?.value).toEqual({ kind: 'absent', reason: 'inaudible' })
    expect(pressure?.mean).toBeUndefined()
  })

  test('a mean that was sent is the source’s', () => {
    const [pressure] = pressures(
      vitalSign('85354-9', {
        component: [
          component('8480-6', { valueQuantity: mmHg(120) }),
          component('8462-4', { valueQuantity: mmHg(80) }),
          component('8478-0', { valueQuantity: mmHg(99) }),
        ],
      }),
    )
    expect(pressure?.mean).toMatchObject({
      kind: 'sent',
      reading: { value: { quantity: { number: 99 } } },
    })
  })

  test('a mean is calculated in mmHg only: whole numbers of kPa would be too coarse', () => {
    const [pressure] = pressures(
      vitalSign('85354-9', {
        component: [
          component('8480-6', { valueQuantity: quantity(16, 'kPa') }),
          component('8462-4', { valueQuantity: quantity(10.7, 'kPa') }),
        ],
      }),
    )
    expect(pressure?.systolic?.value).toMatchObject({ quantity: { number: 16 } })
    expect(pressure?.mean).toBeUndefined()
  })

  test('a panel whose pressures come as Observations of their own does not hide them', () => {
    const { answer, shown } = vitalSigns([
      vitalSign('85354-9', { id: '0', hasMember: [{ reference: 'Observation/1' }] }),
      systolic(),
    ])
    expect(answer.bloodPressure?.latest.systolic).toBeDefined()
    expect(answer.bloodPressure?.pressures).toHaveLength(1)
    expect(answer.further.map(({ latest }) => latest.id)).toEqual(['0'])
    expect(shown).toHaveLength(2)
  })

  test('a pressure that came as one text is among the pressures', () => {
    const [pressure] = pressures(vitalSign('85354-9', { valueString: '120/80' }))
    expect(pressure?.whole.value).toEqual({ kind: 'text', text: '120/80' })
  })
})

describe('every blood pressure of the patient', () => {
  const at = (effectiveDateTime: string, parts: object = {}) =>
    bloodPressure(120, 80, { id: effectiveDateTime.slice(0, 4), effectiveDateTime, ...parts })
  const idsOf = (all: readonly { id: string }[] | undefined) => all?.map(({ id }) => id)

  test('dated in the future is never the latest, is counted, and is not drawn', () => {
    const history = vitalSigns([at('2025-01-01'), at('2036-01-01'), at('2024-01-01')]).answer
      .bloodPressure
    expect([history?.latest.id, history?.datedAhead]).toEqual(['2025', 1])
    expect(idsOf(history?.pressures)).toEqual(['2036', '2025', '2024'])
    expect(idsOf(history?.drawable)).toEqual(['2025', '2024'])
  })

  test('cancelled or undated is neither the latest nor drawn', () => {
    const undated = bloodPressure(120, 80, { id: 'undated', effectiveDateTime: undefined })
    const history = vitalSigns([
      undated,
      at('2026-01-01', { status: 'cancelled' }),
      at('2025-01-01'),
    ]).answer.bloodPressure
    expect(history?.latest.id).toBe('2025')
    expect(idsOf(history?.drawable)).toEqual(['2025'])
    expect(history?.pressures).toHaveLength(3)
  })

  test('knows whether it was measured at home', () => {
    const [home, clinic] = pressures(
      at('2026-01-01', { device: { display: 'Home blood pressure cuff' } }),
      at('2025-01-01', { bodySite: { text: 'Left arm' } }),
    )
    expect([home?.setting, clinic?.setting]).toEqual(['home', 'unknown'])
  })

  test('a flag of the panel belongs to it beside those of its components', () => {
    const [panel, pair] = [
      pressures(bloodPressure(120, 80, { id: 'p' })),
      pressures(systolic({ id: 's' }), diastolic({ id: 'd' })),
    ].map(([pressure]) => pressure?.parts.map(({ id }) => id))
    expect(panel).toEqual(['p#0', 'p#1', 'p'])
    expect(pair).toEqual(['s', 'd'])
  })
})

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
