import { describe, expect, test } from 'vitest'
import { stillLoading } from '#src/clinical/medications/loaded-medications.ts'
import { medicationOrderFrom } from '#src/clinical/medications/medication-order-from.ts'
import { en as firstScreen } from '#src/messages/en/first-screen.ts'
import { orders } from '#src/messages/en/orders.ts'
import { orderDetails } from '#src/messages/en/order-details.ts'
import { frCa as frFirstScreen } from '#src/messages/fr-CA/first-screen.ts'
import { orders as frOrders } from '#src/messages/fr-CA/orders.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { comparisonWords } from './comparison-words.ts'
import { orderMarks } from './mark-words.ts'
import { orderDetailWords } from './order-detail-words.ts'
import { besideName } from './name-words.ts'
import { orderWords } from './order-words.ts'
import { unreadWords } from './unread-words.ts'

const en = { ...firstScreen, ...orders }
const frCa = { ...frFirstScreen, ...frOrders }

const now = Date.parse('2026-11-24T12:00:00Z')
const order = (parts: object = {}) =>
  medicationOrderFrom(medicationRequest('a', { authoredOn: '2026-11-08', ...parts }), {
    medications: new Map([
      ['Medication/1', { failure: 'unauthorized' }],
      ['Medication/2', { failure: stillLoading }],
    ]),
    fhirServerUrl: 'https://ehr.example',
    now,
  })
const row = (parts: object = {}, named: ReadonlyMap<string, string> = new Map()) =>
  orderWords(order(parts), named, en, now)
const marks = (parts: object = {}) => orderMarks(order(parts), en, now).map(([, text]) => text)
const until = (end: string) => ({ timing: { repeat: { boundsPeriod: { end } } } })

describe('a report is never called an order', () => {
  test.each<[object, string, readonly string[]]>([
    [{}, 'ordered 8 Nov 2026', []],
    [{ status: 'draft' }, 'drafted 8 Nov 2026', ['draft']],
    [{ reportedBoolean: true }, 'recorded 8 Nov 2026', ['reported']],
    [
      { reportedReference: { display: 'daughter' } },
      'recorded 8 Nov 2026',
      ['reported by daughter'],
    ],
    [{ intent: 'plan' }, 'recorded 8 Nov 2026', ['plan, not an order']],
    [{ intent: 'reflex-order' }, 'ordered 8 Nov 2026', ['reflex order']],
    [{ authoredOn: undefined }, 'order date not sent', []],
    [{ authoredOn: undefined, reportedBoolean: true }, 'date not sent', ['reported']],
    [{ authoredOn: 'soon' }, 'date not readable: soon', ['part not readable', 'malformed value']],
  ])('%j: %s', (parts, authored, expected) => {
    expect([row(parts).authored, marks(parts)]).toEqual([authored, expected])
  })

  test('and says when nobody is named as its prescriber', () => {
    expect(row({ reportedBoolean: true }).more).toEqual(['prescriber not sent'])
    const requester = { reference: 'Practitioner/1' }
    expect(row({ reportedBoolean: true, requester }).more).toEqual(['prescriber not named'])
    expect(row().more).toEqual([])
  })

  test('in French', () => {
    const { authored } = orderWords(order({ reportedBoolean: true }), new Map(), frCa, now)
    expect(authored.replaceAll('\u00A0', ' ')).toBe('consigné le 8 nov. 2026')
  })
})

describe('a status is shown with what was sent about it', () => {
  test.each<[object, readonly string[]]>([
    [{ status: 'stopped' }, ['stopped, date not sent']],
    [{ status: 'stopped', statusChanged: '2026-11-03' }, ['stopped 3 Nov 2026']],
    [{ status: 'stopped', dosageInstruction: [until('2026-11-10')] }, ['stopped']],
    [{ status: 'active', dosageInstruction: [until('2026-11-10')] }, ['end date passed 10 Nov']],
    [{ status: 'active', statusChanged: '2026-11-03' }, ['active 3 Nov 2026']],
    [{ status: 'unknown' }, ['status unknown']],
    [{ status: 'of-our-own' }, ['status unknown: of-our-own']],
    [{ status: undefined }, ['status not sent']],
    [{ priority: 'stat' }, ['stat']],
    [{ priority: 'routine' }, []],
    [{ intent: 'wish' }, ['cannot be interpreted safely: see the EHR', 'wish']],
  ])('%j: %j', (parts, expected) => {
    expect(marks(parts)).toEqual(expected)
  })
})

describe('the end of dispensing is not the end of the order', () => {
  const validity = (period: object) => ({ dispenseRequest: { validityPeriod: period } })
  test.each<[object, readonly string[]]>([
    [validity({ end: '2026-11-10' }), ['could be dispensed until 10 Nov 2026']],
    [
      validity({ start: '2026-11-08', end: '2027-11-08' }),
      ['can be dispensed from 8 Nov 2026, until 8 Nov 2027'],
    ],
  ])('%j: %j', (parts, more) => {
    expect(row(parts).more).toEqual(more)
    expect(marks(parts)).toEqual([])
  })
})

describe('what must be read with the instructions stays in the row', () => {
  test.each<[object, readonly string[]]>([
    [{ dosageInstruction: [until('2026-11-20'), until('2026-11-30')] }, ['until 30 Nov 2026']],
    [{ dosageInstruction: [until('2026-11-20'), { text: 'then 5 mg' }] }, []],
    [{ note: [{ text: 'Crush.' }] }, ['Crush.']],
    [{ dosageInstruction: [{ patientInstruction: 'With food' }] }, ['To the patient: With food']],
    [{ status: 'active', statusReason: { text: 'Restarted' } }, ['reason for status: Restarted']],
  ])('%j: %j', (parts, inRow) => {
    expect(row(parts).inRow).toEqual(inRow)
  })

  test('a short reason of a status is in its mark, a long one beside the instructions', () => {
    const held = (text: string) => ({ status: 'on-hold', statusReason: { text } })
    expect(marks(held('Hyperkalaemia'))).toEqual(['on hold: Hyperkalaemia'])
    expect(row(held('Hyperkalaemia')).inRow).toEqual([])
    const long = 'potassium above 6 on two days, to be seen again after the weekend'
    expect(marks(held(long))).toEqual(['on hold'])
    expect(row(held(long)).inRow).toEqual([`on hold: ${long}`])
  })
})

test('a group that says so leaves "reported" and "plan" out of its rows, and nothing else', () => {
  const inGroup = (parts: object) => orderMarks(order(parts), en, now, true).map(([, text]) => text)
  expect(inGroup({ reportedBoolean: true, intent: 'plan' })).toEqual([])
  expect(inGroup({ reportedReference: { display: 'daughter' } })).toEqual(['reported by daughter'])
  expect(inGroup({ intent: 'reflex-order' })).toEqual(['reflex order'])
})

test('a date in a row has its year only where it is not this one', () => {
  expect(row({ authoredOn: '2026-03-08' })).toMatchObject({
    authored: 'ordered 8 Mar 2026',
    authoredShort: 'ordered 8 Mar',
    authoredDay: '8 Mar',
  })
  expect(row({ authoredOn: '2025-03-08' }).authoredDay).toBe('8 Mar 2025')
  expect(row({ authoredOn: undefined }).authoredDay).toBe('order date not sent')
})

describe('another name of a medication', () => {
  const named = (text: string, display: string) =>
    row({ medicationCodeableConcept: { text, coding: [{ display }] } })

  test.each([
    ['metformin 500 mg tablet', 'metformin hydrochloride 500 MG Oral Tablet'],
    ['warfarin 5 mg', 'warfarin sodium 5 MG Oral Tablet'],
  ])('that holds every word of “%s” is in the details', (text, display) => {
    expect(named(text, display)).toMatchObject({ besideName: [], fullerNames: [display] })
  })

  test.each([
    ['metformin 500 mg tablet', 'metformin hydrochloride 850 MG Oral Tablet'],
    ['metoprolol 25 mg', 'metformin 25 mg tablet'],
  ])('that contradicts “%s” stays beside it', (text, display) => {
    expect(named(text, display)).toMatchObject({ besideName: [display], fullerNames: [] })
  })
})

test('a period whose end is in a mark is not repeated beside the text; every other part is', () => {
  const [dosage] = order({
    dosageInstruction: [{ text: '1 tablet', route: { text: 'Oral' }, ...until('2026-11-10') }],
  }).dosages
  const beside = (isInMark: boolean) => dosage && comparisonWords(dosage, en, isInMark).beside
  expect(beside(false)).toMatch(/10 Nov 2026.*Oral/)
  expect(beside(true)).toMatch(/Oral$/)
})

test('supply, part by part', () => {
  const { more } = row({
    dispenseRequest: {
      quantity: { value: 60, unit: 'tab' },
      expectedSupplyDuration: { value: 30, code: 'd', system: 'http://unitsofmeasure.org' },
      numberOfRepeatsAllowed: 0,
      initialFill: { quantity: { value: 7, unit: 'tab' }, duration: { value: 7, unit: 'days' } },
      dispenseInterval: { value: 28, unit: 'days' },
      performer: { display: 'Corner Pharmacy' },
    },
    substitution: { allowedBoolean: false, reason: { text: 'allergy' } },
  })
  expect(more).toEqual([
    'dispense 60 tab',
    'supply for 30 days',
    'no refills',
    'first fill 7 tab, 7 days',
    'dispensed no more often than every 28 days',
    'to be dispensed by Corner Pharmacy',
    'no substitution (allergy)',
  ])
})

describe('a link names the order that was read, else what was sent', () => {
  test.each<[object, string]>([
    [{ reference: 'MedicationRequest/b' }, 'replaces B, ordered 1 May 2025'],
    [{ reference: 'MedicationRequest/c', display: 'C 5 mg' }, 'replaces C 5 mg'],
    [{ reference: 'MedicationRequest/c' }, 'replaces MedicationRequest/c'],
    [{ identifier: { value: '7' } }, 'replaces an order not named'],
  ])('%j: %s', (priorPrescription, words) => {
    const named = new Map([['MedicationRequest/b', 'B, ordered 1 May 2025']])
    expect(row({ priorPrescription }, named).more).toEqual([words])
  })
})

test.each([
  ['no name', {}, 'Loading the medication’s details', 'Chargement des détails du médicament'],
  ['a display', { display: 'Apixaban' }, 'Apixaban', 'Apixaban'],
])('a Medication that is still to be read is loading: %s', (_, named, english, french) => {
  const loading = order({
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/2', ...named },
  })
  const said = (t: typeof en) => [
    orderWords(loading, new Map(), t, now).name,
    orderMarks(loading, t, now),
  ]
  expect(said(en)).toEqual([english, [['dashed', 'loading details']]])
  expect(said(frCa)).toEqual([french, [['dashed', 'chargement des détails']]])
})

test('a Medication that could not be read is not loaded, with the reason in the details', () => {
  const parts = {
    medicationCodeableConcept: undefined,
    medicationReference: { reference: 'Medication/1' },
  }
  expect([row(parts).name, marks(parts)]).toEqual([
    'Medication details not loaded',
    ['details not loaded'],
  ])
  const [why] = orderDetailWords(order(parts), orderDetails, en)
  expect(why?.lines).toEqual([
    { text: 'Medication/1: The EHR did not accept the sign-in.', asSent: ['Medication/1'] },
  ])
})

test('a drug that is coded as absent is not named, with the reason', () => {
  const coding = [
    { system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'masked' },
  ]
  const { name, besideName: beside } = row({ medicationCodeableConcept: { coding } })
  expect([name, beside]).toEqual([
    'Medication not named by the source',
    ['reason sent: masked by the source'],
  ])
})

describe('an inactive ingredient is said to be one', () => {
  const inactive = { itemCodeableConcept: { text: 'starch' }, isActive: false }
  const product = (parts: object) => ({
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#a' },
    contained: [{ resourceType: 'Medication', id: 'a', ...parts }],
  })

  test.each<[string, object, string, readonly string[]]>([
    [
      'beside a name',
      { code: { text: 'A' }, ingredient: [inactive] },
      'A',
      ['starch (inactive ingredient)'],
    ],
    [
      'beside a name with its word',
      { code: { text: 'A with starch' }, ingredient: [inactive] },
      'A with starch',
      ['starch (inactive ingredient)'],
    ],
    [
      'without a name',
      { ingredient: [inactive] },
      'Medication not named by the source',
      ['starch (inactive ingredient)'],
    ],
  ])('%s', (_, parts, name, beside) => {
    expect(row(product(parts))).toMatchObject({ name, besideName: beside })
  })

  test('in French', () => {
    const { naming } = order(product({ ingredient: [inactive] }))
    expect(besideName(naming, frCa)).toEqual(['starch (ingrédient inactif)'])
  })
})

test('a step is not numbered like an amount', () => {
  const dosageInstruction = [
    { sequence: 1, text: '8 tablets' },
    { sequence: 2, text: '4 tablets' },
  ]
  expect(row({ dosageInstruction }).instructions.map(({ text }) => text)).toEqual([
    'step 1: 8 tablets',
    'step 2: 4 tablets',
  ])
})

test('an instruction that could not be read, or is for the patient, is not one that was not sent', () => {
  expect(row().hasNoInstructions).toBe(true)
  const patientInstruction = [{ patientInstruction: 'Take 1' }]
  expect(row({ dosageInstruction: patientInstruction }).hasNoInstructions).toBe(false)
  expect(row({ dosageInstruction: [{ doseQuantity: { value: 'six' } }] }).hasNoInstructions).toBe(
    false,
  )
})

describe('a reason why a drug is not named', () => {
  const coded = (code: string, system = 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor') =>
    row({ medicationCodeableConcept: { coding: [{ system, code }] } }).besideName

  test.each([
    ['MSK', 'reason sent: masked by the source'],
    ['UNK', 'reason sent: value unknown'],
    ['NASK', 'reason sent: not asked'],
    ['OTH', 'reason sent: OTH'],
  ])('%s is in words where there are words for it', (code, expected) => {
    expect(coded(code)).toEqual([expected])
  })

  test('a code is never shown in English to a reader of French', () => {
    const dar = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
    const masked = order({
      medicationCodeableConcept: { coding: [{ system: dar, code: 'masked' }] },
    })
    expect(besideName(masked.naming, frCa).join()).not.toContain('masked')
  })
})

test('what was sent is told from our words, in a row and in the details', () => {
  const read = order({ priority: 7, dosageInstruction: [{ doseAndRate: 'two' }] })
  for (const { text, asSent } of unreadWords(read, orderDetails, en)) {
    expect(asSent.length).toBeGreaterThan(0)
    for (const each of asSent) expect(text).toContain(each)
  }
  const lines = orderDetailWords(read, orderDetails, en).flatMap((each) => each.lines)
  expect(lines).toContainEqual({
    text: expect.stringContaining('priority'),
    asSent: ['priority', '7'],
  })
})
