import { describe, expect, test } from 'vitest'
import { medications } from '#src/clinical/medications/medications.ts'
import { en as firstScreen } from '#src/messages/en/first-screen.ts'
import { orders } from '#src/messages/en/orders.ts'
import { frCa as frFirstScreen } from '#src/messages/fr-CA/first-screen.ts'
import { orders as frOrders } from '#src/messages/fr-CA/orders.ts'
import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { comparisonWords } from './comparison-words.ts'
import { dosageWords } from './dosage-words.ts'

const en = { ...firstScreen, ...orders }
const frCa = { ...frFirstScreen, ...frOrders }

const wordsOf = (dosage: object) => {
  const { answer } = medications([medicationRequest('1', { dosageInstruction: [dosage] })], {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example/fhir',
    now: 0,
  })
  const [found] = answer.current[0]?.dosages ?? []
  return found
}
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')
const instruction = (dosage: object, t: MessagesOfOrders) => {
  const found = wordsOf(dosage)
  if (!found) return ''
  const words = [dosageWords(found, false, t), comparisonWords(found, t).beside]
  return plain(words.filter((each) => each !== undefined).join(' · '))
}

const tablets = { doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablets' } }] }
const repeat = (parts: object) => ({ timing: { repeat: parts } })
const each = (frequency: number, period: number, periodUnit: string, more: object = {}) =>
  repeat({ frequency, period, periodUnit, ...more })
const ucum = (value: number, code: string, unit?: string) => ({
  value,
  code,
  system: 'http://unitsofmeasure.org',
  ...(unit === undefined ? {} : { unit }),
})

test.each<[string, object, string, string]>([
  ['as it was written', { text: '1 tab PO BID' }, '1 tab PO BID', '1 tab PO BID'],
  [
    'from its parts when nothing was written',
    { ...tablets, ...each(2, 1, 'd') },
    '2 tablets twice daily',
    '2 tablets deux fois par jour',
  ],
  [
    'with "as needed" when the text does not say it',
    { text: '1 tab', asNeededBoolean: true },
    '1 tab · also sent: as needed',
    '1 tab · aussi transmis : au besoin',
  ],
  [
    'with what it is needed for, in the source’s words',
    { ...tablets, asNeededCodeableConcept: { text: 'pain' } },
    '2 tablets, as needed for pain',
    '2 tablets, au besoin (motif : pain)',
  ],
  [
    'without saying "as needed" twice',
    { text: '1 tab as needed for pain', asNeededBoolean: true },
    '1 tab as needed for pain',
    '1 tab as needed for pain',
  ],
  [
    'with a dose that has no unit',
    { doseAndRate: [{ doseQuantity: { value: 1 } }], ...each(1, 1, 'd') },
    '1 (unit not sent) once daily',
    '1 (unité non transmise) une fois par jour',
  ],
  [
    'with what was added to it',
    { text: '10 units.', additionalInstruction: [{ text: 'rotate sites' }] },
    '10 units. · rotate sites',
    '10 units. · rotate sites',
  ],
])('an instruction is shown %s', (_, dosage, english, french) => {
  expect(instruction(dosage, en)).toBe(english)
  expect(instruction(dosage, frCa)).toBe(french)
})

describe('how often', () => {
  test.each<[object, string, string]>([
    [each(1, 1, 'd'), 'once daily', 'une fois par jour'],
    [each(3, 1, 'd'), '3 times daily', '3 fois par jour'],
    [each(1, 1, 'd', { frequencyMax: 2 }), '1 to 2 times daily', '1 à 2 fois par jour'],
    [each(1, 8, 'h'), 'every 8 hours', 'toutes les 8 heures'],
    [each(1, 4, 'h', { periodMax: 6 }), 'every 4 to 6 hours', 'toutes les 4 à 6 heures'],
    [each(1, 1, 'h'), 'every hour', 'toutes les heures'],
    [each(1, 2, 'd'), 'every 2 days', 'tous les 2 jours'],
    [each(3, 1, 'wk'), '3 times weekly', '3 fois par semaine'],
    [each(1, 1, 'mo'), 'once monthly', 'une fois par mois'],
    [each(2, 1, 'a'), 'twice a year', 'deux fois par année'],
    [each(2, 3, 'd'), '2 times every 3 days', '2 fois tous les 3 jours'],
    [
      repeat({ frequencyMax: 4, period: 1, periodUnit: 'd' }),
      '… to 4 times daily',
      '… à 4 fois par jour',
    ],
    [
      repeat({ period: 8, periodUnit: 'h' }),
      'period of 8 hours, number of times not sent',
      'période de 8 heures, nombre de fois non transmis',
    ],
    [
      repeat({ frequency: 3 }),
      'number of times: 3, period not sent',
      'nombre de fois : 3, période non transmise',
    ],
    [
      repeat({ frequency: 1, period: 6 }),
      'every 6 (unit not sent)',
      'à intervalle de 6 (unité non transmise)',
    ],
    [each(2, 1, 'fortnight'), '2 times every 1 fortnight', '2 fois à intervalle de 1 fortnight'],
  ])('%j', (dosage, english, french) => {
    expect(instruction(dosage, en)).toBe(english)
    expect(instruction(dosage, frCa)).toBe(french)
  })
})

describe('every other part of a timing', () => {
  test.each<[object, string, string]>([
    [repeat({ dayOfWeek: ['mon', 'thu'] }), 'on Monday and Thursday', 'le lundi et le jeudi'],
    [
      repeat({ timeOfDay: ['08:00:00', '14:30:15', '20:00:00'] }),
      'at 08:00, 14:30:15 and 20:00',
      'à 08 h 00, 14:30:15 et 20 h 00',
    ],
    [repeat({ when: ['HS'] }), 'at bedtime', 'au coucher'],
    [
      repeat({ when: ['ACM', 'ACV'] }),
      'before breakfast and before dinner',
      'avant le déjeuner (matin) et avant le souper (soir)',
    ],
    [repeat({ when: ['PC'], offset: 30 }), '30 minutes after a meal', '30 minutes après un repas'],
    [
      repeat({ when: ['HS'], offset: 15 }),
      'at bedtime, offset 15 minutes',
      'au coucher, décalage de 15 minutes',
    ],
    [repeat({ when: ['constructor'] }), 'constructor', 'constructor'],
    [
      repeat({ duration: 30, durationMax: 60, durationUnit: 'min' }),
      'for 30 to 60 minutes each time',
      'pendant 30 à 60 minutes chaque fois',
    ],
    [
      repeat({ count: 3, countMax: 5 }),
      'total number of times: 3 to 5',
      'nombre total de fois : 3 à 5',
    ],
    [repeat({ boundsDuration: ucum(10, 'd') }), 'for 10 days', 'pendant 10 jours'],
    [repeat({ boundsDuration: ucum(1, 'wk') }), 'for 1 week', 'pendant 1 semaine'],
    [repeat({ boundsDuration: ucum(10, 'd', 'Tage') }), 'for 10 Tage', 'pendant 10 Tage'],
    [
      repeat({ boundsRange: { low: ucum(7, 'd'), high: ucum(10, 'd') } }),
      'for 7 to 10 days',
      'pendant 7 à 10 jours',
    ],
    [repeat({ boundsRange: { high: ucum(10, 'd') } }), 'for … – 10 d', 'pendant … – 10 d'],
    [
      repeat({ boundsPeriod: { start: '2026-11-01', end: '2026-11-10' } }),
      'from 1 Nov 2026, until 10 Nov 2026',
      'à compter du 1er nov. 2026, jusqu’au 10 nov. 2026',
    ],
    [repeat({ boundsPeriod: { start: '2026-11' } }), 'from Nov 2026', 'à compter de nov. 2026'],
    [repeat({ boundsPeriod: { end: 'soon' } }), 'until soon', 'jusqu’en soon'],
    [
      { timing: { event: ['2026-11-01', '2026-11-03'] } },
      'on 1 Nov 2026 and 3 Nov 2026',
      'aux dates suivantes : 1er nov. 2026 et 3 nov. 2026',
    ],
    [{ timing: { code: { coding: [{ code: 'BID' }] } } }, 'BID', 'BID'],
  ])('%j', (dosage, english, french) => {
    expect(instruction(dosage, en)).toBe(english)
    expect(instruction(dosage, frCa)).toBe(french)
  })
})

describe('every other part of a dosage', () => {
  test.each<[object, string, string]>([
    [
      { doseAndRate: [{ rateQuantity: { value: 125, unit: 'mL/h' } }] },
      'at 125 mL/h',
      'débit : 125 mL/h',
    ],
    [
      {
        maxDosePerPeriod: {
          numerator: { value: 8, unit: 'tablets' },
          denominator: { value: 24, unit: 'h' },
        },
      },
      'at most 8 tablets / 24 h',
      'maximum : 8 tablets / 24 h',
    ],
    [
      { maxDosePerAdministration: { value: 4, unit: 'mg' } },
      'at most 4 mg each time',
      'maximum : 4 mg chaque fois',
    ],
    [
      { maxDosePerLifetime: { value: 550, unit: 'mg/m2' } },
      'at most 550 mg/m2 in a lifetime',
      'maximum : 550 mg/m2 à vie',
    ],
    [
      { route: { text: 'Oral' }, method: { text: 'Swallow' }, site: { text: 'Mouth' } },
      'Oral, Swallow, Mouth',
      'Oral, Swallow, Mouth',
    ],
  ])('%j', (dosage, english, french) => {
    expect(instruction(dosage, en)).toBe(english)
    expect(instruction(dosage, frCa)).toBe(french)
  })
})

test('nothing of a full dosage is lost, in either language', () => {
  const full = {
    doseAndRate: [
      {
        type: { text: 'Calculated' },
        doseRange: { low: { value: 11, unit: 'mg' }, high: { value: 12, unit: 'mg' } },
        rateRatio: { numerator: { value: 13, unit: 'mL' }, denominator: { value: 14, unit: 'h' } },
      },
    ],
    timing: {
      code: { text: 'as charted' },
      event: ['2015'],
      repeat: {
        count: 21,
        countMax: 22,
        duration: 23,
        durationMax: 24,
        durationUnit: 'min',
        frequency: 25,
        frequencyMax: 26,
        period: 27,
        periodMax: 28,
        periodUnit: 'wk',
        dayOfWeek: ['sat'],
        timeOfDay: ['09:29:00'],
        when: ['NOON'],
        offset: 31,
        boundsRange: { low: { value: 32, unit: 'Wochen' }, high: { value: 33, unit: 'Wochen' } },
      },
    },
    route: { text: 'route' },
    method: { text: 'method' },
    site: { text: 'site' },
    maxDosePerPeriod: {
      numerator: { value: 41, unit: 'mg' },
      denominator: { value: 42, unit: 'd' },
    },
    maxDosePerAdministration: { value: 43, unit: 'mg' },
    maxDosePerLifetime: { value: 44, unit: 'mg' },
    asNeededCodeableConcept: { text: 'reason' },
    additionalInstruction: [{ text: 'additional' }],
  }
  const numbers = [11, 12, 13, 14, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 41, 42, 43, 44]
  const words = 'Calculated,as charted,2015,route,method,site,reason,additional,Wochen'.split(',')
  for (const [t, own] of [
    [en, ['Saturday', 'noon', 'minutes', 'weeks']],
    [frCa, ['samedi', 'midi', 'minutes', 'semaines']],
  ] as const) {
    const text = instruction(full, t)
    for (const part of [...numbers.map(String), ...words, ...own]) expect(text).toContain(part)
  }
})

test.each<[object, string, string]>([
  [
    {
      doseQuantity: { value: 5, unit: 'mg' },
      doseAndRate: [{ doseQuantity: { value: 10, unit: 'mg' } }],
    },
    'Contradiction: coded parts “10 mg” and “5 mg”',
    'Contradiction : parties codées « 10 mg » et « 5 mg »',
  ],
  [
    { text: '2 tablets daily', doseQuantity: { value: 4, unit: 'tablet' } },
    'Contradiction: text “2 tablets”, coded part “4 tablet”',
    'Contradiction : texte « 2 tablets », partie codée « 4 tablet »',
  ],
])('what excludes each other is called a contradiction: %j', (dosage, english, french) => {
  const found = wordsOf(dosage)
  const said = (t: MessagesOfOrders) => found && comparisonWords(found, t).contradictions.map(plain)
  expect(said(en)).toEqual([english])
  expect(said(frCa)).toEqual([french])
})
