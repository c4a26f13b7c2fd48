import { expect, test } from 'vitest'
import { loinc } from '#src/testing/loinc.ts'
import { vitalSign } from '#src/testing/observation.ts'
import { quantity, ucum } from '#src/testing/quantity.ts'
import { vitalSigns } from './vital-signs.ts'

const now = Date.parse('2026-11-24T12:00:00Z')
const sign = (code: string, name: string | undefined, unit: string) =>
  vitalSign(code, { code: loinc(code, name), valueQuantity: ucum(16, unit) })
const found = (...observations: readonly object[]) => {
  const { signs, further } = vitalSigns(observations, now).answer
  return {
    tiles: signs.flatMap(({ kind, history }) => (history ? [kind] : [])),
    further: further.map(({ name }) => name),
  }
}

test.each<[string, string | undefined, string, string]>([
  ['8867-4', undefined, '/min', 'heart-rate'],
  ['8867-4', 'Pulse', '{beats}/min', 'heart-rate'],
  ['8867-4', 'Fréquence cardiaque', '/min', 'heart-rate'],
  ['9279-1', 'Respirations', '{breaths}/min', 'respiratory-rate'],
  ['59408-5', 'Pulse Ox', '%', 'oxygen-saturation'],
  ['29463-7', 'Poids', '[lb_av]', 'body-weight'],
  ['8302-2', 'Body height', 'cm', 'body-height'],
])('%s named %s in %s is the tile %s', (code, name, unit, kind) => {
  expect(found(sign(code, name, unit))).toEqual({ tiles: [kind], further: [] })
})

test.each([
  ['8867-4', 'Respirations', '/min'],
  ['8867-4', 'Heart rate', 'kg'],
  ['29463-7', 'Height', 'cm'],
  ['29463-7', 'Body mass index', 'kg/m2'],
  ['59408-5', 'Hemoglobin', 'g/dL'],
  ['8310-5', 'Pain', '{score}'],
])('%s named %s in %s keeps its own name', (code, name, unit) => {
  expect(found(sign(code, name, unit))).toEqual({ tiles: [], further: [name] })
})

test('codes of two kinds make no tile', () => {
  const coding = ['8867-4', '9279-1'].map((code) => ({ system: 'http://loinc.org', code }))
  const both = vitalSign('8867-4', { code: { coding, text: 'Rate' }, valueQuantity: quantity(16) })
  expect(found(both)).toEqual({ tiles: [], further: ['Rate'] })
})

test('an empty tile says that its code came under another name', () => {
  const { signs } = vitalSigns([sign('8867-4', 'Respirations', '/min')], now).answer
  expect(signs.find(({ kind }) => kind === 'heart-rate')?.underOtherNames).toBe(1)
})
