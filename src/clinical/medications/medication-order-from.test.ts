import { describe, expect, test } from 'vitest'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { medicationOrderFrom } from './medication-order-from.ts'

const now = Date.parse('2026-11-24T00:00:00Z')
const read = (parts: object = {}) =>
  medicationOrderFrom(medicationRequest('a', parts), {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example',
    now,
  })

describe('an order shows what was sent', () => {
  test('no word about who reported it means unknown, not "no"', () => {
    expect(read().reported).toBeUndefined()
    expect(read({ reportedBoolean: true }).reported).toEqual({ by: undefined })
    expect(read({ reportedReference: null }).reported).toBeUndefined()
  })

  test.each([
    ['on the order', { modifierExtension: [{ url: 'x' }] }, true],
    ['on an instruction', { dosageInstruction: [{ modifierExtension: [{ url: 'x' }] }] }, true],
    [
      'on its timing',
      { dosageInstruction: [{ timing: { modifierExtension: [{ url: 'x' }] } }] },
      true,
    ],
    [
      'on one of its doses',
      { dosageInstruction: [{ doseAndRate: [{ modifierExtension: [{ url: 'x' }] }] }] },
      true,
    ],
    ['on the dispensing', { dispenseRequest: { modifierExtension: [{ url: 'x' }] } }, true],
    [
      'on the first fill',
      { dispenseRequest: { initialFill: { modifierExtension: [{ url: 'x' }] } } },
      true,
    ],
    [
      'on the medication',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', modifierExtension: [{ url: 'x' }] }],
      },
      true,
    ],
    [
      'a medication that was entered in error',
      {
        medicationCodeableConcept: undefined,
        medicationReference: { reference: '#m' },
        contained: [{ id: 'm', status: 'entered-in-error' }],
      },
      true,
    ],
    ['implicit rules', { implicitRules: 'https://example.org/rules' }, true],
    ['an intent that R4 does not know', { intent: 'wish' }, true],
    ['no intent at all', { intent: undefined }, true],
    ['without any of these', {}, false],
  ])('not safe to interpret: %s', (_, sent, expected) => {
    expect(read(sent).hasUnknownModifier).toBe(expected)
  })

  test('the pharmacy’s rejection is among the notes, and not among the extensions unread', () => {
    const extension = [
      {
        url: 'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status',
        valueCodeableConcept: { text: 'Rejected by pharmacy' },
      },
      { url: 'https://example.org/other', valueString: 'x' },
    ]
    expect(read({ extension }).notes).toEqual(['Rejected by pharmacy'])
    expect(read({ extension }).extensions).toBe(1)
  })

  test('orders of one group are not linked; explicit links are', () => {
    expect(read({ groupIdentifier: { value: 'req-7' } }).links).toEqual([])
    const links = read({
      priorPrescription: { reference: 'https://ehr.example/MedicationRequest/b' },
      basedOn: [{ display: 'Care plan' }, { reference: 'CarePlan/1' }],
    }).links.map(({ kind, reference, display }) => [kind, reference ?? display])
    expect(links).toEqual([
      ['prior-prescription', 'MedicationRequest/b'],
      ['based-on', 'Care plan'],
      ['based-on', 'CarePlan/1'],
    ])
  })
})

describe('only an order was ordered', () => {
  test.each([
    [{}, 'ordered'],
    [{ intent: 'original-order' }, 'ordered'],
    [{ intent: 'reflex-order' }, 'ordered'],
    [{ intent: 'filler-order' }, 'ordered'],
    [{ intent: 'instance-order' }, 'ordered'],
    [{ status: 'draft' }, 'drafted'],
    [{ reportedBoolean: true }, 'recorded'],
    [{ reportedBoolean: true, status: 'draft' }, 'recorded'],
    [{ reportedReference: { display: 'daughter' } }, 'recorded'],
    // In a form that cannot be read.
    [{ reportedBoolean: 'true' }, 'recorded'],
    [{ reported: true }, 'recorded'],
    [{ reportedReference: 'Patient/1' }, 'recorded'],
    [{ reportedBoolean: false }, 'ordered'],
    [{ reportedBoolean: 'false' }, 'ordered'],
    [{ reportedBoolean: null }, 'ordered'],
    [{ intent: 'plan' }, 'recorded'],
    [{ intent: 'wish' }, 'recorded'],
    [{ intent: undefined }, 'recorded'],
  ])('%j: %s', (parts, expected) => {
    expect(read(parts).authored).toBe(expected)
  })

  test('a prescriber who is not named differs from none at all', () => {
    expect(read().requester).toBeUndefined()
    expect(read({ requester: { reference: 'Practitioner/1' } }).requester).toEqual({
      name: undefined,
    })
    expect(read({ requester: { agent: { display: 'Dr B' } } }).requester).toEqual({ name: 'Dr B' })
  })
})

describe('an end is only what was sent', () => {
  const until = (end: unknown) => ({ timing: { repeat: { boundsPeriod: { end } } } })
  const validity = (end: string) => ({ dispenseRequest: { validityPeriod: { end } } })
  const ends = (parts: object) => {
    const order = read(parts)
    return [order.end?.text, order.isEndDatePassed, order.isDispensingOver, order.isStopDateMissing]
  }

  test.each<[string, object, readonly unknown[]]>([
    ['no instruction', {}, [undefined, false, false, false]],
    [
      'one that has passed',
      { dosageInstruction: [until('2026-11-10')] },
      ['2026-11-10', true, false, false],
    ],
    ['one to come', { dosageInstruction: [until('2027')] }, ['2027', false, false, false]],
    [
      'the latest of all',
      { dosageInstruction: [until('2026-11-10'), until('2026-11-12'), until('2026-11-11')] },
      ['2026-11-12', true, false, false],
    ],
    [
      'the first step of a taper ends nothing',
      { dosageInstruction: [until('2026-11-10'), { text: 'then 5 mg' }] },
      [undefined, false, false, false],
    ],
    [
      'nor does one beside a string',
      { dosageInstruction: [until('2026-11-10'), 'then 5 mg'] },
      [undefined, false, false, false],
    ],
    [
      'nor one beside what cannot be read',
      { dosageInstruction: [until('2026-11-10'), 7] },
      [undefined, false, false, false],
    ],
    [
      'nor one beside an end that cannot be read',
      { dosageInstruction: [until('2026-11-10'), until('soon')] },
      [undefined, false, false, false],
    ],
    [
      'a duration is not an end',
      { dosageInstruction: [{ timing: { repeat: { boundsDuration: { value: 1, unit: 'd' } } } }] },
      [undefined, false, false, false],
    ],
    ['validity ends dispensing only', validity('2026-11-10'), [undefined, false, true, false]],
    ['validity to come', validity('2027-01-01'), [undefined, false, false, false]],
    [
      'only an active order is marked',
      { status: 'completed', dosageInstruction: [until('2026-11-10')] },
      ['2026-11-10', false, false, false],
    ],
    ['stopped without a date', { status: 'stopped' }, [undefined, false, false, true]],
    [
      'stopped, with the end of dispensing',
      { status: 'stopped', ...validity('2026-11-10') },
      [undefined, false, true, true],
    ],
    [
      'stopped before its end',
      { status: 'stopped', dosageInstruction: [until('2027-01-01')] },
      ['2027-01-01', false, false, true],
    ],
    [
      'stopped, with an end that has passed',
      { status: 'stopped', dosageInstruction: [until('2026-11-10')] },
      ['2026-11-10', false, false, false],
    ],
    [
      'stopped on a day that was sent',
      { status: 'stopped', statusChanged: '2026-11-03' },
      [undefined, false, false, false],
    ],
    [
      'stopped on a day in R5’s extension',
      {
        status: 'stopped',
        extension: [
          {
            url: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationRequest.statusChanged',
            valueDateTime: '2026-11-03',
          },
        ],
      },
      [undefined, false, false, false],
    ],
  ])('%s', (_, parts, expected) => {
    expect(ends(parts)).toEqual(expected)
  })
})

describe('what may be dispensed', () => {
  const supply = (dispenseRequest: object) => read({ dispenseRequest }).supply
  test('no refills is not the same as no word about refills', () => {
    expect(supply({ numberOfRepeatsAllowed: 0 }).refills).toBe('0')
    expect(supply({}).refills).toBeUndefined()
  })

  test('every part of it', () => {
    const found = supply({
      quantity: { value: 60, unit: 'tab' },
      expectedSupplyDuration: { value: 30, unit: 'days' },
      initialFill: { quantity: { value: 7, unit: 'tab' }, duration: { value: 7, unit: 'days' } },
      dispenseInterval: { value: 28, unit: 'days' },
      validityPeriod: { start: '2026-11-08', end: '2027-11-08' },
      performer: { display: 'Corner Pharmacy' },
    })
    expect(found).toMatchObject({
      quantity: { text: '60 tab' },
      duration: { text: '30 days' },
      firstFill: { quantity: '7 tab', duration: { text: '7 days' } },
      interval: { text: '28 days' },
      validity: { start: { text: '2026-11-08' }, end: { text: '2027-11-08' } },
      dispenser: 'Corner Pharmacy',
    })
  })

  test.each<[object, object | undefined]>([
    [{ allowedBoolean: false }, { isAllowed: false }],
    [{ allowed: true }, { isAllowed: true }],
    [
      { allowedCodeableConcept: { text: 'equivalent' }, reason: { text: 'formulary' } },
      { kind: 'equivalent', reason: 'formulary' },
    ],
    [{}, undefined],
  ])('substitution %j', (substitution, expected) => {
    const found = read({ substitution }).supply.substitution
    if (expected) expect(found).toMatchObject(expected)
    else expect(found).toBeUndefined()
  })
})

describe('what is not read is listed with its path, as it was sent', () => {
  const unread = (parts: object) =>
    read(parts).unread.map(({ path, text, why }) => `${path} ${text} ${why}`)
  const dosage = (instruction: object) => ({ dosageInstruction: [instruction] })

  test.each<[string, object, readonly string[]]>([
    [
      'an element that this app does not know',
      dosage({ text: 'a', amount: { value: 5, unit: 'mg' } }),
      [
        'dosageInstruction[0].amount.value 5 unknown',
        'dosageInstruction[0].amount.unit mg unknown',
      ],
    ],
    [
      'deeper down',
      dosage({ timing: { repeat: { rhythm: 'slow' } } }),
      ['dosageInstruction[0].timing.repeat.rhythm slow unknown'],
    ],
    [
      'in the dispensing',
      { dispenseRequest: { dispenserInstruction: [{ text: 'blister' }] } },
      ['dispenseRequest.dispenserInstruction[0].text blister unknown'],
    ],
    ['on the order', { dateEnded: '2026-11-01' }, ['dateEnded 2026-11-01 unknown']],
    [
      'in the concept',
      { medicationCodeableConcept: { text: 'A', strength: '5 mg' } },
      ['medicationCodeableConcept.strength 5 mg unknown'],
    ],
    [
      'a string where a number belongs, with its unit',
      dosage({ doseQuantity: { value: '6', unit: 'tablet' } }),
      [
        'dosageInstruction[0].doseQuantity.value 6 malformed',
        'dosageInstruction[0].doseQuantity.unit tablet unknown',
      ],
    ],
    [
      'a number where a string belongs',
      dosage({ text: 5, doseQuantity: { value: 1, unit: 2 } }),
      [
        'dosageInstruction[0].text 5 malformed',
        'dosageInstruction[0].doseQuantity.value 1 unknown',
        'dosageInstruction[0].doseQuantity.unit 2 malformed',
      ],
    ],
    [
      'a comparator that cannot be read, with its number',
      dosage({ doseQuantity: { value: 10, comparator: 1 } }),
      [
        'dosageInstruction[0].doseQuantity.value 10 unknown',
        'dosageInstruction[0].doseQuantity.comparator 1 malformed',
      ],
    ],
    [
      'a number where an element belongs',
      dosage({ timing: 8 }),
      ['dosageInstruction[0].timing 8 malformed'],
    ],
    [
      'an element where a string belongs',
      dosage({ text: { value: 'x' } }),
      ['dosageInstruction[0].text.value x malformed'],
    ],
    [
      'a list where one element belongs',
      dosage({ route: [{ text: 'a' }, { text: 'b' }] }),
      [
        'dosageInstruction[0].route[0].text a malformed',
        'dosageInstruction[0].route[1].text b malformed',
      ],
    ],
    [
      'a malformed frequency, whole',
      dosage({ timing: { repeat: { frequency: '2', period: 1, periodUnit: 'd' } } }),
      [
        'dosageInstruction[0].timing.repeat.frequency 2 malformed',
        'dosageInstruction[0].timing.repeat.period 1 unknown',
        'dosageInstruction[0].timing.repeat.periodUnit d unknown',
      ],
    ],
    [
      'a number among strings',
      dosage({ timing: { repeat: { dayOfWeek: ['mon', 2] } } }),
      ['dosageInstruction[0].timing.repeat.dayOfWeek[1] 2 malformed'],
    ],
    ['a date that cannot be read', { authoredOn: 'yesterday' }, ['authoredOn yesterday malformed']],
    [
      'refills as a string',
      { dispenseRequest: { numberOfRepeatsAllowed: '3' } },
      ['dispenseRequest.numberOfRepeatsAllowed 3 malformed'],
    ],
    [
      'a reason for absence',
      dosage({
        doseQuantity: {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason',
              valueCode: 'masked',
            },
          ],
        },
      }),
      ['dosageInstruction[0].doseQuantity masked absent'],
    ],
    ['nothing of what is plain', dosage({ text: 'a', id: 'x', extension: [{ url: 'y' }] }), []],
  ])('%s', (_, parts, expected) => {
    expect(unread(parts)).toEqual(expected)
  })

  test('a malformed value loses nothing beside it', () => {
    const [found] = read(
      dosage({ text: 5, route: { text: 'Oral' }, doseQuantity: { value: 1, unit: 'mg' } }),
    ).dosages
    expect(found?.parts.map(({ kind }) => kind)).toEqual(['dose', 'route'])
  })

  test('an odd shape is read, and remembered', () => {
    const { oddShapes, unread: nothing } = read(
      dosage({ doseAndRate: { doseQuantity: { value: 4, unit: 'tablet' } }, route: 'oral' }),
    )
    expect(oddShapes.map(({ path }) => path)).toEqual([
      'dosageInstruction[0].doseAndRate',
      'dosageInstruction[0].route',
    ])
    expect(nothing).toEqual([])
  })

  test('codes beside their words are for the details', () => {
    const { alsoSent } = read({
      medicationCodeableConcept: { text: 'A', coding: [{ system: 's', code: 'c', display: 'D' }] },
      dosageInstruction: [
        { route: { text: 'by mouth', coding: [{ code: '26643006', display: 'Oral' }] } },
      ],
    })
    expect(alsoSent.map(({ path, text }) => `${path} ${text}`).toSorted()).toEqual([
      'dosageInstruction[0].route.coding[0].code 26643006',
      'dosageInstruction[0].route.coding[0].display Oral',
      'medicationCodeableConcept.coding[0].code c',
      'medicationCodeableConcept.coding[0].system s',
      'subject.reference Patient/p',
    ])
  })
})
