import { describe, expect, test } from 'vitest'
import { tracked } from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import { comparedDosage } from './compared-dosage.ts'
import { takeDosages } from './take-dosages.ts'

const found = (instruction: object) => {
  const request = tracked<AnyRequest>({ dosageInstruction: [instruction] })
  const [dosage] = takeDosages(request).dosages
  return (
    dosage &&
    comparedDosage(dosage).contradictions.map(({ written, part }) => [
      typeof written === 'string'
        ? written
        : `${written.kind} ${'text' in written ? written.text : ''}`,
      part.kind,
    ])
  )
}

const dose = (value: number, unit: string) => ({ doseAndRate: [{ doseQuantity: { value, unit } }] })
const range = (low: number, high: number, unit = 'tablet') => ({
  doseAndRate: [{ doseRange: { low: { value: low, unit }, high: { value: high, unit } } }],
})
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
    ['.5 mg', dose(5, 'mg'), '.5 mg'],
    ['1½ tablets', dose(1, 'tablet'), '1½ tablets'],
    ['one and a half tablets', dose(1, 'tablet'), 'one and a half tablets'],
    ['50 mcg once daily', { ...dose(75, 'ug'), ...onceDaily }, '50 mcg'],
    ['20 mg per day', { ...dose(10, 'mg'), ...onceDaily }, '20 mg'],
    ['deux comprimés au coucher', dose(1, 'tablet'), 'deux comprimés'],
    ['10 unités', dose(100, '[iU]'), '10 unités'],
    ['Take 2 (two) tablets daily', { ...dose(1, 'tablet'), ...onceDaily }, '2 (two) tablets'],
    ['Take one (1) tablet', dose(2, 'tablet'), 'one (1) tablet'],
    // A range, and what is outside of it.
    ['1 to 2 tablets', dose(3, 'tablet'), '1 to 2 tablets'],
    ['3 tablets', range(1, 2), '3 tablets'],
    ['1-2 tablets', range(2, 4), '1-2 tablets'],
    // A limit below it.
    ['5 mg/kg, max 20 mg', dose(40, 'mg'), '20 mg'],
    ['ne pas dépasser 2 comprimés', dose(3, 'tablet'), '2 comprimés'],
    // However often a daily amount is divided, no part is more than all of it.
    ['2 tablets daily', dose(4, 'tablet'), '2 tablets'],
    ['20 mg per day', dose(40, 'mg'), '20 mg'],
    ['1 comprimé par jour', dose(2, 'tablet'), '1 comprimé'],
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
    ['1 to 2 tablets', dose(2, 'tablet')],
    ['1 to 2 tablets', range(1, 2)],
    ['1 tablet', range(1, 2)],
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
    ['20 mg daily', { ...dose(10, 'mg'), ...every(3, 1, 'd') }, 'daily'],
    ['20 mg daily', { ...dose(20, 'mg'), ...twiceDaily }, 'daily'],
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
    ['to the left eye', 'Otic', [['to the left eye', 'route']]],
    ['2 gouttes dans chaque oreille', 'Ophtalmique', [['dans chaque oreille', 'route']]],
    ['Inhale 2 puffs', 'Oral route', [['Inhale', 'route']]],
    ['1 tab sublingual', 'Intravenous', [['sublingual', 'route']]],
    ['10 mg PO', '47625008', [['PO', 'route']]],
    ['1 spray in each nostril', 'Oral', [['in each nostril', 'route']]],
    ['by mouth, avoid contact with eyes', 'Oral', []],
    ['2 drops in each eye', 'Ophthalmic route', []],
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
    ['1 tab, not PRN', { asNeededBoolean: true }, [['not PRN', 'as-needed']]],
    ['1 co, pas au besoin', { asNeededBoolean: true }, [['pas au besoin', 'as-needed']]],
    ['1 tab, not as needed', { asNeededBoolean: false }, []],
    ['1 tab', { asNeededBoolean: false }, []],
    ['1 tab', { asNeededBoolean: true }, []],
  ])('%s %j: %j', (text, parts, expected) => {
    expect(found({ text, ...parts })).toEqual(expected)
  })
})

describe('a text and when, on which days, and for how long', () => {
  const at = (...when: readonly string[]) => ({ timing: { repeat: { when } } })
  const on = (...dayOfWeek: readonly string[]) => ({ timing: { repeat: { dayOfWeek } } })
  const lasting = (value: number, code: string) => ({
    timing: {
      repeat: { boundsDuration: { value, unit: code, code, system: 'http://unitsofmeasure.org' } },
    },
  })
  test.each<[string, object, readonly unknown[]]>([
    ['1 tablet at bedtime', at('MORN'), [['bedtime', 'when']]],
    ['au coucher', at('NOON'), [['coucher', 'when']]],
    ['before meals', at('PC'), [['meals', 'when']]],
    ['1 tablet nightly', at('HS'), []],
    ['every evening', at('NIGHT'), []],
    ['in the morning', at('C'), []],
    ['with lunch', at('MORN'), []],
    ['on Mondays', on('tue'), [['Mondays', 'days']]],
    ['tous les mardis et jeudis', on('wed'), [['mardis', 'days']]],
    ['on Monday and Wednesday', on('mon'), []],
    ['every day but not on Sunday', on('mon', 'tue'), []],
    ['5 mg on Monday, 2.5 mg on other days', on('tue'), []],
    ['avoid the sun', on('mon'), []],
    ['for 10 days', lasting(5, 'd'), [['for 10 days', 'bounds-length']]],
    ['pendant 2 semaines', lasting(7, 'd'), [['pendant 2 semaines', 'bounds-length']]],
    ['for 2 weeks', lasting(14, 'd'), []],
    ['for 1 month', lasting(30, 'd'), []],
    ['max 3 times per day', every(6, 1, 'd'), [['3 times per day', 'frequency']]],
    ['up to twice daily', { ...every(4, 1, 'd'), asNeededBoolean: true }, []],
  ])('%s %j: %j', (text, parts, expected) => {
    expect(found({ text, ...parts })).toEqual(expected)
  })
})

describe('a text and a rate', () => {
  const rate = (value: number, unit: string) => ({
    doseAndRate: [{ rateQuantity: { value, unit } }],
  })
  const ratio = (value: number, unit: string, per: number, time: string) => ({
    rateRatio: { numerator: { value, unit }, denominator: { value: per, unit: time } },
  })
  test.each<[string, object, readonly unknown[]]>([
    ['run at 100 mL/h', rate(80, 'mL/h'), [['100 mL/h', 'rate']]],
    ['100 mL per hour', ratio(50, 'mL', 1, 'h'), [['100 mL per hour', 'rate']]],
    ['2 L/min via nasal cannula', rate(4, 'L/min'), [['2 L/min', 'rate']]],
    ['50 mL à l’heure, soit 50 mL/heure', rate(50, 'mL/h'), []],
    ['60 mL/h', ratio(1, 'mL', 1, 'min'), []],
    ['100 mL/hr', rate(100, 'mL/h'), []],
    ['100 mL/h', rate(100, 'mg/h'), []],
    ['5 mg/kg/h', rate(2, 'mg/kg/h'), []],
    ['100 mL/h for one hour and 50 mL/h after', rate(80, 'mL/h'), []],
  ])('%s %j: %j', (text, parts, expected) => {
    expect(found({ text, ...parts })).toEqual(expected)
  })
})

describe('a text and a maximum', () => {
  const period = (value: number, unit: string, per = 1, time = 'd') => ({
    maxDosePerPeriod: { numerator: { value, unit }, denominator: { value: per, unit: time } },
  })
  const each = (value: number, unit: string) => ({ maxDosePerAdministration: { value, unit } })
  const ever = (value: number, unit: string) => ({ maxDosePerLifetime: { value, unit } })
  test.each<[string, object, readonly unknown[]]>([
    ['max 8 tablets per day', period(6, 'tablet'), [['8 tablets per day', 'maximum']]],
    ['no more than 4 g in 24 hours', period(3, 'g'), [['4 g in 24 hours', 'maximum']]],
    ['maximum daily dose: 4 g', period(3, 'g', 24, 'h'), [['4 g', 'maximum']]],
    [
      'Do not take more than 8 tablets daily',
      period(4, 'tablet'),
      [['8 tablets daily', 'maximum']],
    ],
    ['maximum 4 g par jour', period(3, 'g'), [['4 g par jour', 'maximum']]],
    ['max 2 tablets per dose', each(1, 'tablet'), [['2 tablets per dose', 'maximum']]],
    ['lifetime maximum 550 mg', ever(450, 'mg'), [['550 mg', 'maximum']]],
    ['max 8 tablets per day', period(8, 'tablet'), []],
    ['max 4 g per 24 hours', period(4, 'g'), []],
    ['max 8 tablets', period(6, 'tablet'), []],
    ['max 2 tablets per dose', period(6, 'tablet'), []],
    ['max 4 g per day', period(3000, 'mg'), []],
  ])('%s %j: %j', (text, parts, expected) => {
    expect(found({ text, ...parts })).toEqual(expected)
  })
})

describe('structured parts contradict each other', () => {
  const calculated = { type: { coding: [{ code: 'calculated' }] } }
  const quantity = (value: number, unit: string) => ({ doseQuantity: { value, unit } })
  const route = (text: string, display: string) => ({
    route: { text, coding: [{ system: 'http://snomed.info/sct', code: '1', display }] },
  })
  test.each<[string, object, readonly unknown[]]>([
    [
      'an older dose and a newer',
      { ...quantity(5, 'mg'), ...dose(10, 'mg') },
      [['dose 10 mg', 'dose']],
    ],
    [
      'two doses of one type',
      { doseAndRate: [quantity(1, 'tablet'), quantity(2, 'tab')] },
      [['dose 1 tablet', 'dose']],
    ],
    [
      'a dose outside of a range',
      { ...quantity(5, 'tablet'), ...range(1, 2) },
      [['dose 1 tablet – 2 tablet', 'dose']],
    ],
    [
      'an older rate and a newer',
      {
        rateQuantity: { value: 60, unit: 'mL/h' },
        doseAndRate: [
          {
            rateRatio: {
              numerator: { value: 2, unit: 'mL' },
              denominator: { value: 1, unit: 'min' },
            },
          },
        ],
      },
      [['rate 2 mL / 1 min', 'rate']],
    ],
    [
      'a dose above the maximum each time',
      { ...dose(10, 'mg'), maxDosePerAdministration: { value: 5, unit: 'mg' } },
      [['dose 10 mg', 'maximum']],
    ],
    [
      'more each day than the maximum',
      {
        ...dose(2, 'tablet'),
        ...every(4, 1, 'd'),
        maxDosePerPeriod: {
          numerator: { value: 6, unit: 'tablet' },
          denominator: { value: 24, unit: 'h' },
        },
      },
      [['dose 2 tablet', 'maximum']],
    ],
    [
      'a route by its words and its code',
      route('Oral', 'Intravenous route'),
      [['route Intravenous route', 'route']],
    ],
    [
      'a reason, and not as needed',
      { asNeededBoolean: false, asNeededCodeableConcept: { text: 'pain' } },
      [['as-needed ', 'not-as-needed']],
    ],
    // What does not.
    ['one dose twice', { ...quantity(10, 'mg'), ...dose(10.0, 'mg') }, []],
    ['another unit', { ...quantity(1, 'tablet'), ...dose(10, 'mg') }, []],
    [
      'a dose and what was calculated',
      { doseAndRate: [quantity(5, 'mg'), { ...quantity(6, 'mg'), ...calculated }] },
      [],
    ],
    ['a dose within a range', { ...quantity(1, 'tablet'), ...range(1, 2) }, []],
    [
      'as needed, and a maximum below what could be taken',
      {
        ...dose(2, 'tablet'),
        ...every(6, 1, 'd'),
        asNeededBoolean: true,
        maxDosePerPeriod: {
          numerator: { value: 8, unit: 'tablet' },
          denominator: { value: 1, unit: 'd' },
        },
      },
      [],
    ],
    ['one route in two words', route('PO', 'Oral route'), []],
  ])('%s', (_, parts, expected) => {
    expect(found(parts)).toEqual(expected)
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
