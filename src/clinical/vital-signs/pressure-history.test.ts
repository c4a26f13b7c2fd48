import { describe, expect, test } from 'vitest'
import { bloodPressure, component, vitalSign } from '#src/testing/observation.ts'
import { mmHg, quantity } from '#src/testing/quantity.ts'
import { vitalSigns as vitalSignsAt } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const vitalSigns = (observations: readonly unknown[]) => vitalSignsAt(observations, now)
const pressures = (...observations: readonly unknown[]) =>
  vitalSigns(observations).answer.bloodPressure?.pressures ?? []
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
