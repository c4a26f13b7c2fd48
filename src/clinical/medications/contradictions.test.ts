import { describe, expect, test } from 'vitest'
import { tracked } from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import { comparedDosage } from './compared-dosage.ts'
import { takeDosages } from './take-dosages.ts'

const found = (instruction: object) => {
  const request = tracked<AnyRequest>({ dosageInstruction: [instruction] })
  const [dosage] = takeDosages(request).dosages
  return (
    dosage && comparedDosage(dosage).contradictions.map(({ written, part }) => [written, part.kind])
  )
}

const dose = (value: number, unit: string) => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })
const every = (frequency: number, period: number, periodUnit: string, more: object = {}) => ({
  timing: { repeat: { frequency, period, periodUnit, ...more } },
})
const onceDaily = every(1, 1, 'd')
const twiceDaily = every(2, 1, 'd')

describe('a text and a dose contradict each other', () => {
  test.each<[string, object, string]>([
    ['5 mg twice daily', dose(10, 'mg'), '5 mg'],
    ['Take 5mg by mouth', dose(10, 'MG'), '5mg'],
    ['Take 1 tablet (5 mg total) by mouth daily', { ...dose(10, 'mg'), ...onceDaily }, '5 mg'],
    ['Take 2 tablets (5 mg total)', dose(10, 'mg'), '5 mg'],
    ['one tablet at bedtime', dose(2, 'tablet'), 'one tablet'],
    ['½ tablet', dose(1, 'tablet'), '½ tablet'],
    ['1/2 tab', dose(2, '{tbl}'), '1/2 tab'],
    ['0,5 mg', dose(5, 'mg'), '0,5 mg'],
    ['50 mcg once daily', { ...dose(75, 'ug'), ...onceDaily }, '50 mcg'],
    ['20 mg per day', { ...dose(10, 'mg'), ...onceDaily }, '20 mg'],
    ['deux comprimés au coucher', dose(1, 'tablet'), 'deux comprimés'],
    ['10 unités', dose(100, '[iU]'), '10 unités'],
    ['Take 2 (two) tablets daily', { ...dose(1, 'tablet'), ...onceDaily }, '2 (two) tablets'],
    ['Take one (1) tablet', dose(2, 'tablet'), 'one (1) tablet'],
  ])('%s: %j', (text, parts, words) => {
    expect(found({ text, ...parts })).toEqual([[words, 'dose']])
  })

  test('in the words for the patient too', () => {
    expect(found({ patientInstruction: 'Take 1 tablet', ...dose(2, 'tablet') })).toEqual([
      ['1 tablet', 'dose'],
    ])
  })
})

describe('nothing is claimed of a dose', () => {
  test.each<[string, object]>([
    ['5 mg', dose(5, 'mg')],
    ['5.0 mg', dose(5, 'mg')],
    ['see chart', dose(10, 'mg')],
    // Another unit: nothing is converted.
    ['1 g', dose(1000, 'mg')],
    ['1 tablet', dose(10, 'mg')],
    ['5 mg', dose(10, 'widget')],
    // Strengths, concentrations and parts of a product.
    ['Take two 5 mg tablets', dose(10, 'mg')],
    ['2 x 5 mg', dose(10, 'mg')],
    ['2 tablets of 5 mg', dose(10, 'mg')],
    ['2 tablets (5 mg)', dose(10, 'mg')],
    ['5 mg tablet: take two', dose(10, 'mg')],
    ['5 mg/kg', dose(350, 'mg')],
    ['5 mg per mL', dose(10, 'mg')],
    ['1 1/2 tablets', dose(1.5, 'tablet')],
    // Ranges, limits, several amounts, steps.
    ['1 to 2 tablets', dose(3, 'tablet')],
    ['max 20 mg', dose(10, 'mg')],
    ['no more than 20 mg', dose(10, 'mg')],
    ['5 mg in the morning, 10 mg at night', dose(15, 'mg')],
    ['5 mg, then increase', dose(10, 'mg')],
    ['5 mg if awake', dose(10, 'mg')],
    // What is dispensed, and what it is taken with.
    ['As directed. Dispense 60 tablets', dose(1, 'tablet')],
    ['Dissolve in 240 mL of water', dose(15, 'mL')],
    ['each tablet contains 5 mg', dose(10, 'mg')],
    ['run at 100 mL an hour', dose(500, 'mL')],
    // A total may be divided.
    ['20 mg per day', { ...dose(10, 'mg'), ...twiceDaily }],
    ['20 mg daily', { ...dose(10, 'mg'), ...twiceDaily }],
    ['20 mg daily', dose(10, 'mg')],
    // One thousand, or one.
    ['1,000 units', dose(1, 'units')],
    ['5 mg', { doseAndRate: [{ ...dose(10, 'mg').doseAndRate[0], type: { text: 'calculated' } }] }],
    ['5 mg', { doseAndRate: [{ doseQuantity: { value: 10, comparator: '<', unit: 'mg' } }] }],
  ])('%s: %j', (text, parts) => {
    expect(found({ text, ...parts })).toEqual([])
  })
})

describe('a text and how often contradict each other', () => {
  test.each<[string, object, string]>([
    ['twice daily', onceDaily, 'twice daily'],
    ['1 tab BID', onceDaily, 'BID'],
    ['1 tab t.i.d.', twiceDaily, 't.i.d.'],
    ['three times a day', twiceDaily, 'three times a day'],
    ['2 fois par jour', onceDaily, '2 fois par jour'],
    ['deux fois/jour', every(3, 1, 'd'), 'deux fois/jour'],
    ['1 co aux 8 heures', twiceDaily, 'aux 8 heures'],
    ['toutes les 12 heures', every(1, 6, 'h'), 'toutes les 12 heures'],
    ['every 6 hours', every(1, 8, 'h'), 'every 6 hours'],
    ['q4h prn', every(1, 6, 'h'), 'q4h'],
    ['every 4 to 6 hours', every(1, 12, 'h'), 'every 4 to 6 hours'],
    ['every other day', onceDaily, 'every other day'],
    ['un jour sur deux', onceDaily, 'un jour sur deux'],
    ['once weekly', onceDaily, 'once weekly'],
    ['1 tablet daily', { ...dose(1, 'tablet'), ...twiceDaily }, 'daily'],
    ['tous les jours', every(1, 1, 'wk'), 'tous les jours'],
    ['1 tablet every day', every(3, 1, 'd'), 'every day'],
    ['twice daily with meals', onceDaily, 'twice daily'],
    ['once a month', every(1, 3, 'mo'), 'once a month'],
    ['2 (two) times daily', onceDaily, '2 (two) times daily'],
    ['every 12 (twelve) hours', every(1, 6, 'h'), 'every 12 (twelve) hours'],
  ])('%s: %j', (text, parts, words) => {
    expect(found({ text, ...parts })).toEqual([[words, 'frequency']])
  })

  test('in a code beside the text or beside the frequency', () => {
    const code = { code: { text: 'BID' } }
    expect(found({ text: 'once daily', timing: code })).toEqual([['once daily', 'code']])
    expect(found({ timing: { ...onceDaily.timing, ...code } })).toEqual([['BID', 'frequency']])
  })
})

describe('nothing is claimed of how often', () => {
  test.each<[string, object]>([
    ['as directed', onceDaily],
    ['every 12 hours', twiceDaily],
    ['BID', every(1, 12, 'h')],
    ['once daily', every(7, 1, 'wk')],
    ['every 4 to 6 hours', every(1, 4, 'h')],
    ['up to 4 times daily', twiceDaily],
    ['jusqu’à 4 fois par jour', twiceDaily],
    ['daily in the morning and at bedtime', twiceDaily],
    ['2 tablets daily', { ...dose(1, 'tablet'), ...twiceDaily }],
    ['twice daily then once daily', onceDaily],
    ['2 (two) times daily', twiceDaily],
    ['a few times daily', twiceDaily],
    ['daily, every morning', twiceDaily],
    ['1 tablet daily, not on the day of methotrexate', every(6, 1, 'wk')],
    ['1 comprimé tous les jours sauf le dimanche', every(6, 1, 'wk')],
    ['once daily', every(1, 1, 'd', { timeOfDay: ['08:00:00', '20:00:00'] })],
    ['twice weekly', every(1, 1, 'd', { dayOfWeek: ['mon', 'thu'] })],
    ['twice daily', every(1, 1, 'd', { when: ['MORN', 'EVE'] })],
    ['once a month', every(1, 4, 'wk')],
    ['twice daily', every(1, 1, 'fortnight')],
    ['twice daily', every(1, 1, 'constructor')],
    ['twice daily', { timing: { repeat: { period: 1, periodUnit: 'd' } } }],
  ])('%s: %j', (text, parts) => {
    expect(found({ text, ...parts })).toEqual([])
  })
})

describe('a text and a route', () => {
  test.each<[string, string, readonly unknown[]]>([
    ['1 tab PO', 'Intravenous', [['PO', 'route']]],
    ['par la bouche', 'Intramuscular route', [['par la bouche', 'route']]],
    ['10 mg IV', 'Oral', [['IV', 'route']]],
    ['1 tab PO', 'Oral route', []],
    ['1 tab PO', 'Sublingual', []],
    ['swish for oral thrush', 'Topical', []],
    ['10 mg IV or IM', 'Oral', []],
    ['1 tab', 'Oral', []],
  ])('%s, %s: %j', (text, route, expected) => {
    expect(found({ text, route: { text: route } })).toEqual(expected)
  })
})

describe('a text and "as needed"', () => {
  test.each<[string, object, readonly unknown[]]>([
    ['1 tab prn', { asNeededBoolean: false }, [['prn', 'not-as-needed']]],
    ['1 comprimé au besoin', { asNeededBoolean: false }, [['au besoin', 'not-as-needed']]],
    ['1 tab prn', { asNeededBoolean: true }, []],
    ['1 tab prn', { asNeededBoolean: false, asNeededCodeableConcept: { text: 'pain' } }, []],
    ['1 tab', { asNeededBoolean: false }, []],
    ['1 tab', { asNeededBoolean: true }, []],
  ])('%s %j: %j', (text, parts, expected) => {
    expect(found({ text, ...parts })).toEqual(expected)
  })
})

test('a unit whose code is another unit', () => {
  const quantity = (unit: string, code: string) => ({
    doseQuantity: { value: 10, unit, code, system: 'http://unitsofmeasure.org' },
  })
  expect(found(quantity('mg', 'ug'))).toEqual([['10 mg', 'unit-code']])
  expect(found(quantity('milligram', 'mg'))).toEqual([])
  expect(found(quantity('tab', '{tbl}'))).toEqual([])
  expect(found(quantity('mg', 'whatever'))).toEqual([])
})
