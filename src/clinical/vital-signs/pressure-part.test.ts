import { describe, expect, test } from 'vitest'
import { component, vitalSign } from '#src/testing/observation.ts'
import { mmHg, ucum } from '#src/testing/quantity.ts'
import { vitalSigns } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const snomed = (code: string, display?: string) => ({
  coding: [{ system: 'http://snomed.info/sct', code, ...(display && { display }) }],
})
const part = (code: object, value: number) => ({ code, valueQuantity: mmHg(value) })
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] })
const latest = (...observations: readonly object[]) =>
  vitalSigns(observations, now).answer.bloodPressure?.latest
const pair = (...observations: readonly object[]) => {
  const pressure = latest(...observations)
  return [pressure?.systolic, pressure?.diastolic].map((each) =>
    each?.value.kind === 'quantity' ? each.value.quantity.number : undefined,
  )
}
const text = (words: string) => ({ text: words })

describe('the parts of a pressure are found', () => {
  test.each<[string, object, object]>([
    ['by SNOMED CT', snomed('271649006'), snomed('271650006')],
    ['by SNOMED CT’s arterial pressures', snomed('72313002'), snomed('1091811000000102')],
    ['by SNOMED CT on examination', snomed('163030003'), snomed('163031004')],
    ['by SNOMED CT, sitting', snomed('407554009'), snomed('407555005')],
    ['by SNOMED CT, standing', snomed('400974009'), snomed('400975005')],
    ['by SNOMED CT, lying', snomed('407556006'), snomed('407557002')],
    ['by LOINC', loinc('8480-6'), loinc('8462-4')],
    ['by LOINC, standing', loinc('8460-8'), loinc('8454-1')],
    ['by LOINC, supine', loinc('8461-6'), loinc('8455-8')],
    ['by LOINC, sitting', loinc('8459-0'), loinc('8453-3')],
    ['by LOINC’s averages', loinc('96608-5'), loinc('96609-3')],
    ['by text', text('Systolic blood pressure'), text('Diastolic blood pressure')],
    ['by French text', text('Pression artérielle systolique'), text('Tension diastolique')],
    [
      'by local codes with text',
      { coding: [{ system: 'urn:x', code: '1' }], text: 'SBP' },
      text('DBP'),
    ],
  ])('%s', (_, systolic, diastolic) => {
    const panel = vitalSign('85354-9', { component: [part(diastolic, 86), part(systolic, 142)] })
    expect(pair(panel)).toEqual([142, 86])
    const alone = [part(systolic, 142), part(diastolic, 86)].map((each) =>
      vitalSign('x', { ...each }),
    )
    expect(pair(...alone)).toEqual([142, 86])
  })

  test.each([
    ['55284-4', loinc('55284-4')],
    ['35094-2', loinc('35094-2')],
    ['55417-0', loinc('55417-0')],
    ['96607-7', loinc('96607-7')],
    ['SNOMED CT blood pressure', snomed('75367002')],
    ['SNOMED CT on examination', snomed('163020007')],
    ['a local panel', { text: 'NIBP' }],
  ])('in the panel %s', (_, code) => {
    const panel = vitalSign('x', {
      code,
      component: [part(loinc('8480-6'), 142), part(snomed('271650006'), 86)],
    })
    expect(pair(panel)).toEqual([142, 86])
  })

  test('a mean by SNOMED CT is the source’s', () => {
    const panel = vitalSign('85354-9', {
      component: [
        part(loinc('8480-6'), 120),
        part(loinc('8462-4'), 80),
        part(snomed('6797001'), 99),
      ],
    })
    expect(latest(panel)?.mean).toMatchObject({ kind: 'sent' })
  })

  test('a code for a position says so with the value', () => {
    const panel = vitalSign('85354-9', {
      component: [part(snomed('407554009', 'Sitting systolic blood pressure'), 120)],
    })
    expect(latest(panel)?.whole.circumstances).toEqual(['Sitting systolic blood pressure'])
  })
})

describe('a text that can mean something else is no part of a pressure', () => {
  test.each([
    'Pulmonary artery systolic pressure',
    'Systolic goal',
    'Systolic/diastolic',
    'Left ventricular systolic function',
    'Systolic murmur',
    'Pressure',
  ])('%s', (name) => {
    expect(latest(vitalSign('x', { ...part(text(name), 30) }))).toBeUndefined()
  })

  test('nor is one beside a known code of something else', () => {
    const code = { ...loinc('8867-4'), text: 'Systolic' }
    expect(latest(vitalSign('x', { ...part(code, 30) }))).toBeUndefined()
  })
})

describe('while components hold values there is never "none"', () => {
  test('a component that is not recognised stands under its own name', () => {
    const panel = vitalSign('85354-9', {
      component: [part(text('Pressure, first'), 142), part(text('Pressure, second'), 86)],
    })
    const pressure = latest(panel)
    expect(pressure?.values.map(({ name }) => name)).toEqual([
      'Pressure, first',
      'Pressure, second',
    ])
  })

  test('a mean alone is its value', () => {
    const pressure = latest(vitalSign('85354-9', { component: [part(loinc('8478-0'), 93)] }))
    expect(pressure?.values).toMatchObject([{ value: { quantity: { number: 93 } } }])
  })

  test('of two systolic components none is chosen, and both are there', () => {
    const panel = vitalSign('85354-9', {
      component: [
        part(loinc('8480-6'), 142),
        part(loinc('8480-6'), 150),
        part(loinc('8462-4'), 86),
      ],
    })
    const pressure = latest(panel)
    expect(pressure?.systolic).toBeUndefined()
    expect(pressure?.further).toHaveLength(2)
  })

  test('a heart rate among the components has its own tile', () => {
    const panel = vitalSign('85354-9', {
      component: [
        part(loinc('8480-6'), 142),
        component('8867-4', { valueQuantity: ucum(71, '/min') }),
      ],
    })
    const { answer } = vitalSigns([panel], now)
    const rate = answer.signs.find(({ kind }) => kind === 'heart-rate')?.history
    expect(rate?.latest.value).toMatchObject({ quantity: { number: 71 } })
    expect(answer.bloodPressure?.latest.further).toEqual([])
  })
})

test('a time with and a time without a zone are no pair', () => {
  const alone = (code: string, effectiveDateTime: string) =>
    vitalSign(code, { valueQuantity: mmHg(100), effectiveDateTime })
  const { bloodPressure } = vitalSigns(
    [alone('8480-6', '2026-11-24T08:00:00Z'), alone('8462-4', '2026-11-24T08:00:00')],
    now,
  ).answer
  expect(bloodPressure?.pressures).toHaveLength(2)
})
