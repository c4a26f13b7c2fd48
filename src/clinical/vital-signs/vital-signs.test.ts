import { describe, expect, test } from 'vitest'
import { vitalSigns as vitalSignsAt } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const vitalSigns = (observations: readonly unknown[]) => vitalSignsAt(observations, now)

const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const mmHg = (value: number) => ({
  value,
  unit: 'mm[Hg]',
  system: 'http://unitsofmeasure.org',
  code: 'mm[Hg]',
})
let count = 0
const observation = (code: string, parts: object) => ({
  resourceType: 'Observation',
  id: `o${String((count += 1))}`,
  status: 'final',
  code: loinc(code),
  effectiveDateTime: '2026-11-24T08:00:00Z',
  ...parts,
})
const component = (code: string, parts: object) => ({ code: loinc(code), ...parts })

describe('blood pressure is a pair', () => {
  test.each(['85354-9', '55284-4'])(
    'panel %s, its components by code whatever their order',
    (panel) => {
      const { answer, shown } = vitalSigns([
        observation(panel, {
          component: [
            component('8462-4', { valueQuantity: mmHg(62) }),
            component('8480-6', { valueQuantity: mmHg(104) }),
          ],
        }),
      ])
      const [pressure] = answer.bloodPressures
      expect(pressure?.systolic?.value).toMatchObject({ quantity: { number: 104 } })
      expect(pressure?.diastolic?.value).toMatchObject({ quantity: { number: 62 } })
      expect(pressure?.mean).toEqual({ kind: 'calculated', number: 76 })
      expect(shown).toHaveLength(1)
    },
  )

  test('two Observations of the same instant are one reading that rests on both', () => {
    const { answer } = vitalSigns([
      observation('8480-6', { valueQuantity: mmHg(120) }),
      observation('8462-4', { valueQuantity: mmHg(80) }),
    ])
    expect(answer.bloodPressures).toHaveLength(1)
    expect(answer.bloodPressures[0]?.references).toHaveLength(2)
  })

  test.each([
    ['a minute apart', { effectiveDateTime: '2026-11-24T08:01:00Z' }],
    ['in another encounter', { encounter: { reference: 'Encounter/2' } }],
  ])('two Observations %s are two readings', (_, parts) => {
    const { answer } = vitalSigns([
      observation('8480-6', { valueQuantity: mmHg(120), encounter: { reference: 'Encounter/1' } }),
      observation('8462-4', { valueQuantity: mmHg(80), ...parts }),
    ])
    expect(answer.bloodPressures).toHaveLength(2)
  })

  test('two dates without a time are no instant: no pair is made of them', () => {
    const { answer } = vitalSigns([
      observation('8480-6', { valueQuantity: mmHg(120), effectiveDateTime: '2026-11-24' }),
      observation('8462-4', { valueQuantity: mmHg(80), effectiveDateTime: '2026-11-24' }),
    ])
    expect(answer.bloodPressures).toHaveLength(2)
  })

  test('a half that is absent keeps its reason, and no mean is made up', () => {
    const { answer } = vitalSigns([
      observation('85354-9', {
        component: [
          component('8480-6', { valueQuantity: mmHg(120) }),
          component('8462-4', { dataAbsentReason: { text: 'inaudible' } }),
        ],
      }),
    ])
    expect(answer.bloodPressures[0]?.diastolic?.value).toEqual({
      kind: 'absent',
      reason: 'inaudible',
    })
    expect(answer.bloodPressures[0]?.mean).toBeUndefined()
  })

  test('a mean that was sent is the source’s', () => {
    const { answer } = vitalSigns([
      observation('85354-9', {
        component: [
          component('8480-6', { valueQuantity: mmHg(120) }),
          component('8462-4', { valueQuantity: mmHg(80) }),
          component('8478-0', { valueQuantity: mmHg(99) }),
        ],
      }),
    ])
    expect(answer.bloodPressures[0]?.mean).toMatchObject({
      kind: 'sent',
      reading: { value: { quantity: { number: 99 } } },
    })
  })
})

describe('two Observations as one blood pressure', () => {
  const upper = (parts: object = {}) =>
    observation('8480-6', { valueQuantity: mmHg(120), ...parts })
  const lower = (parts: object = {}) => observation('8462-4', { valueQuantity: mmHg(80), ...parts })
  const read = (...observations: readonly object[]) => vitalSigns(observations)

  test('one instant written in two time zones is one instant', () => {
    const { answer } = read(upper(), lower({ effectiveDateTime: '2026-11-24T09:00:00+01:00' }))
    expect(answer.bloodPressures).toHaveLength(1)
  })

  test('where more than one could belong to it, no pair is guessed', () => {
    const { answer, shown } = read(upper(), upper(), lower(), lower())
    expect(answer.bloodPressures).toHaveLength(4)
    expect(shown).toHaveLength(4)
  })

  test('two units are no pair', () => {
    const kPa = { value: 10.7, unit: 'kPa' }
    expect(read(upper(), lower({ valueQuantity: kPa })).answer.bloodPressures).toHaveLength(2)
  })

  test('a cancelled half is no half of a pair', () => {
    expect(read(upper(), lower({ status: 'cancelled' })).answer.bloodPressures).toHaveLength(2)
  })

  test('what is said of either half is said of the pair', () => {
    const [pair] = read(
      upper({ note: [{ text: 'talking' }] }),
      lower({
        status: 'preliminary',
        method: { text: 'palpation' },
        modifierExtension: [{ url: 'x' }],
      }),
    ).answer.bloodPressures
    expect(pair?.whole).toMatchObject({
      status: 'preliminary',
      notes: ['talking'],
      circumstances: ['palpation'],
      cautions: ['unknown-modifier'],
    })
    expect(pair?.mean).toBeUndefined()
  })

  test('a component of a half is not lost', () => {
    const cuff = { code: { text: 'Cuff size' }, valueString: 'large' }
    const [pressure] = read(upper({ component: [cuff] })).answer.bloodPressures
    expect(pressure?.further.map(({ name }) => name)).toEqual(['Cuff size'])
  })
})

test('a mean is calculated in mmHg only: whole numbers of kPa would be too coarse', () => {
  const kPa = (value: number) => ({ value, unit: 'kPa' })
  const { answer } = vitalSigns([
    observation('85354-9', {
      component: [
        component('8480-6', { valueQuantity: kPa(16) }),
        component('8462-4', { valueQuantity: kPa(10.7) }),
      ],
    }),
  ])
  expect(answer.bloodPressures[0]?.systolic?.value).toMatchObject({ quantity: { number: 16 } })
  expect(answer.bloodPressures[0]?.mean).toBeUndefined()
})

test('a panel whose pressures come as Observations of their own does not stand before them', () => {
  const { answer, shown } = vitalSigns([
    observation('85354-9', { id: '0', hasMember: [{ reference: 'Observation/1' }] }),
    observation('8480-6', { valueQuantity: mmHg(120) }),
  ])
  expect(answer.bloodPressures.map(({ systolic }) => systolic !== undefined)).toEqual([true])
  expect(answer.further.map(({ latest }) => latest.id)).toEqual(['0'])
  expect(shown).toHaveLength(2)
})

test('a pressure that is one text stands among the pressures', () => {
  const { answer } = vitalSigns([observation('85354-9', { valueString: '120/80' })])
  expect(answer.bloodPressures[0]?.whole.value).toEqual({ kind: 'text', text: '120/80' })
})

test('what was measured on a fetus is never the patient’s own sign', () => {
  const { answer, shown } = vitalSigns([
    observation('8867-4', { valueQuantity: { value: 72, unit: '/min' } }),
    observation('8867-4', {
      valueQuantity: { value: 140, unit: '/min' },
      effectiveDateTime: '2026-11-24T09:00:00Z',
      focus: [{ display: 'Fetus' }],
    }),
    observation('85354-9', {
      focus: [{ display: 'Newborn' }],
      component: [component('8480-6', { valueQuantity: mmHg(60) })],
    }),
  ])
  const own = answer.signs.find(({ kind }) => kind === 'heart-rate')?.thing
  expect(own?.latest.value).toMatchObject({ quantity: { number: 72 } })
  expect(own?.readings).toHaveLength(1)
  expect(answer.bloodPressures).toEqual([])
  expect(answer.further).toHaveLength(2)
  expect(shown).toHaveLength(3)
})

describe('each sign', () => {
  test('is found by any of its codes, and its latest is the newest, whatever the order of arrival', () => {
    const { answer } = vitalSigns([
      observation('59408-5', {
        valueQuantity: { value: 95, unit: '%' },
        effectiveDateTime: '2026-11-23',
      }),
      observation('2708-6', {
        valueQuantity: { value: 97, unit: '%' },
        effectiveDateTime: '2026-11-24',
      }),
      observation('2708-6', {
        valueQuantity: { value: 91, unit: '%' },
        effectiveDateTime: '2019-01-01',
      }),
    ])
    const thing = answer.signs.find(({ kind }) => kind === 'oxygen-saturation')?.thing
    expect(thing?.latest.value).toMatchObject({ quantity: { number: 97 } })
    expect(thing?.readings).toHaveLength(3)
  })

  test('a temperature by its site is the temperature, and the site is said', () => {
    const { answer } = vitalSigns([
      observation('8331-1', {
        code: { ...loinc('8331-1'), text: 'Oral temperature' },
        valueQuantity: { value: 37.4, unit: 'Cel' },
      }),
    ])
    const thing = answer.signs.find(({ kind }) => kind === 'body-temperature')?.thing
    expect(thing?.latest.circumstances).toEqual(['Oral temperature'])
    expect(answer.further).toEqual([])
  })

  test('in two units is two series, and never one line', () => {
    const { answer } = vitalSigns([
      observation('29463-7', {
        valueQuantity: { value: 70, unit: 'kg', code: 'kg', system: 'http://unitsofmeasure.org' },
      }),
      observation('29463-7', {
        valueQuantity: {
          value: 154,
          unit: '[lb_av]',
          code: '[lb_av]',
          system: 'http://unitsofmeasure.org',
        },
      }),
      observation('29463-7', { valueQuantity: { value: 71 } }),
    ])
    const thing = answer.signs.find(({ kind }) => kind === 'body-weight')?.thing
    expect(thing?.series.map(({ readings }) => readings.length)).toEqual([1, 1, 1])
  })

  test('an undated one is never the latest while a dated one is there, and is still reachable', () => {
    const { answer } = vitalSigns([
      observation('8867-4', { valueQuantity: { value: 50 }, effectiveDateTime: undefined }),
      observation('8867-4', { valueQuantity: { value: 60 }, effectiveDateTime: '2001-01-01' }),
    ])
    const thing = answer.signs.find(({ kind }) => kind === 'heart-rate')?.thing
    expect(thing?.latest.value).toMatchObject({ quantity: { number: 60 } })
    expect(thing?.readings).toHaveLength(2)
  })

  test('cancelled is not the latest and not in a trend', () => {
    const { answer } = vitalSigns([
      observation('8867-4', { valueQuantity: { value: 200 }, status: 'cancelled' }),
      observation('8867-4', { valueQuantity: { value: 60 }, effectiveDateTime: '2001-01-01' }),
    ])
    const thing = answer.signs.find(({ kind }) => kind === 'heart-rate')?.thing
    expect(thing?.latest.value).toMatchObject({ quantity: { number: 60 } })
    expect(thing?.series[0]?.readings).toHaveLength(1)
  })
})

test('what has no tile of its own is shown under its own name', () => {
  const { answer } = vitalSigns([
    observation('9843-4', { code: { text: 'Head circumference' }, valueQuantity: { value: 48 } }),
  ])
  expect(answer.further.map(({ name }) => name)).toEqual(['Head circumference'])
})

test('entered in error is left out with its reason and its value is nowhere', () => {
  const finding = vitalSigns([
    observation('8867-4', {
      id: 'wrong',
      status: 'entered-in-error',
      valueQuantity: { value: 999 },
    }),
  ])
  expect(finding.leftOut).toEqual([
    { reference: 'Observation/wrong', reason: 'entered-in-error', element: 'status' },
  ])
  expect(finding.shown).toEqual([])
  expect(JSON.stringify(finding.answer)).not.toContain('999')
})
