import { describe, expect, test } from 'vitest'
import { tracked } from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import type { LoadedMedication } from './loaded-medications.ts'
import { medicationNaming } from './medication-naming.ts'

const naming = (parts: object, known: Readonly<Record<string, LoadedMedication>> = {}) =>
  medicationNaming(tracked<AnyRequest>(parts), {
    medications: new Map(Object.entries(known)),
    fhirServerUrl: 'https://ehr.example',
  }).naming

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'
const concept = (medicationCodeableConcept: unknown) => ({ medicationCodeableConcept })
const contained = (medication: object) => ({
  medicationReference: { reference: '#m' },
  contained: [{ id: 'm', ...medication }],
})

describe('a medication is called', () => {
  test.each<[string, object, string | undefined, readonly string[]]>([
    [
      'by its text, with the display that holds strength and brand beside it',
      contained({
        code: {
          text: 'apixaban',
          coding: [
            { display: 'apixaban 5 MG Oral Tablet' },
            { display: 'apixaban 5 MG Oral Tablet [Eliquis]' },
          ],
        },
      }),
      'apixaban',
      ['apixaban 5 MG Oral Tablet [Eliquis]'],
    ],
    [
      'by the display that says most, wherever it is',
      concept({ coding: [{ display: 'levothyroxine' }, { display: 'levothyroxine 0.112 MG' }] }),
      'levothyroxine 0.112 MG',
      [],
    ],
    [
      'by what a user selected, with what the others add',
      concept({ coding: [{ display: 'A 5 mg' }, { display: 'Brand', userSelected: true }] }),
      'Brand',
      ['A 5 mg'],
    ],
    [
      'by the words of the reference beside those of the medication itself',
      {
        ...contained({ code: { text: 'amlodipine' } }),
        medicationReference: { reference: '#m', display: 'amlodipine 5 mg tablet' },
      },
      'amlodipine',
      ['amlodipine 5 mg tablet'],
    ],
    [
      'by both of its elements, when a source sends two',
      { ...contained({ code: { text: 'B 5 mg' } }), ...concept({ text: 'A' }) },
      'A',
      ['B 5 mg'],
    ],
    ['by a string in the place of a concept', concept('warfarin'), 'warfarin', []],
    [
      'by the display of a reference that names nothing',
      { medicationReference: { display: 'A' } },
      'A',
      [],
    ],
    ['not by an id', { medicationReference: { reference: 'Medication/1' } }, undefined, []],
    ['not by a code', concept({ coding: [{ system: rxnorm, code: '900003' }] }), undefined, []],
  ])('%s', (_, parts, name, more) => {
    expect([naming(parts).name, naming(parts).moreNames]).toEqual([name, more])
  })

  test('a display that adds only how RxNorm writes it is not repeated beside the name', () => {
    const code = { text: 'A 5 mg tablet', coding: [{ display: 'A 5 MG Oral Tablet' }] }
    const { moreNames, otherNames } = naming(concept(code))
    expect([moreNames, otherNames]).toEqual([[], ['A 5 MG Oral Tablet']])
    const salt = { text: 'metoprolol 25 mg', coding: [{ display: 'metoprolol tartrate 25 MG' }] }
    expect(naming(concept(salt)).moreNames).toEqual(['metoprolol tartrate 25 MG'])
  })

  test('a name whose words are all in another is among the other names', () => {
    const { otherNames } = naming(
      concept({ text: 'A 5 mg tablet', coding: [{ display: 'A tablet' }] }),
    )
    expect(otherNames).toEqual(['A tablet'])
  })

  test('a code without a word is kept as a code', () => {
    expect(naming(concept({ coding: [{ system: rxnorm, code: '900003' }] })).bareCodes).toEqual([
      '900003',
    ])
  })
})

describe('the strength is never lost', () => {
  const strength = { numerator: { value: 5, unit: 'mg' }, denominator: { value: 1, unit: 'mL' } }
  const ingredient = [{ itemCodeableConcept: { text: 'A' }, strength }]
  test.each<[string, object, string | undefined, readonly string[], boolean]>([
    ['as the name', { ingredient }, 'A 5 mg / 1 mL', ['A 5 mg / 1 mL'], true],
    [
      'beside a name without it',
      { code: { text: 'A' }, ingredient },
      'A',
      ['A 5 mg / 1 mL'],
      false,
    ],
    [
      'in a name that holds it',
      { code: { text: 'A 5 MG/1 mL' }, ingredient },
      'A 5 MG/1 mL',
      ['A 5 mg / 1 mL'],
      true,
    ],
    [
      'of STU3',
      { ingredient: [{ itemReference: { display: 'B' }, amount: strength }] },
      'B 5 mg / 1 mL',
      ['B 5 mg / 1 mL'],
      true,
    ],
    [
      'of DSTU2',
      { code: { text: 'C' }, product: { ingredient: [{ amount: strength }] } },
      'C',
      ['5 mg / 1 mL'],
      false,
    ],
    [
      'of two',
      { ingredient: [...ingredient, { itemCodeableConcept: { text: 'B' } }] },
      'A 5 mg / 1 mL + B',
      ['A 5 mg / 1 mL', 'B'],
      true,
    ],
  ])('%s', (_, medication, name, texts, isInText) => {
    const found = naming(contained(medication))
    expect(found.name).toBe(name)
    expect(found.ingredients.map(({ text }) => text)).toEqual(texts)
    expect(found.areIngredientsNamed).toBe(isInText)
  })

  test('form and amount are kept', () => {
    const found = naming(
      contained({ code: { text: 'A tablet' }, form: { text: 'Tablet' }, amount: strength }),
    )
    expect([found.form, found.isFormNamed, found.amount]).toEqual(['Tablet', true, '5 mg / 1 mL'])
    expect(naming(contained({ code: { text: 'A' }, form: { text: 'Cream' } })).isFormNamed).toBe(
      false,
    )
  })

  test('an inactive ingredient is told apart', () => {
    const found = naming(
      contained({
        code: { text: 'A starch' },
        ingredient: [{ itemCodeableConcept: { text: 'starch' }, isActive: false }],
      }),
    )
    expect([found.ingredients[0]?.isInactive, found.areIngredientsNamed]).toEqual([true, false])
  })

  test.each<[string, readonly object[], string | undefined]>([
    ['beside an active one', [{}, { isActive: false }], 'A0'],
    ['before an active one', [{ isActive: false }, { isActive: true }], 'A1'],
    ['alone', [{ isActive: false }], undefined],
  ])('a drug is not named after an inactive ingredient: %s', (_, parts, name) => {
    const sentIngredients = parts.map((each, index) => ({
      itemCodeableConcept: { text: `A${String(index)}` },
      ...each,
    }))
    const found = naming(contained({ ingredient: sentIngredients }))
    expect(found.name).toBe(name)
    expect(found.ingredients).toHaveLength(parts.length)
    expect(found.areIngredientsNamed).toBe(false)
  })
})

describe('a drug that is coded as absent is not named', () => {
  const absentReason = 'http://terminology.hl7.org/CodeSystem/data-absent-reason'
  const extension = [
    { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' },
  ]
  const nullFlavor = [
    { url: 'http://hl7.org/fhir/StructureDefinition/iso21090-nullFlavor', valueCode: 'MSK' },
  ]
  test.each<[string, object, readonly string[]]>([
    [
      'data-absent-reason',
      concept({ coding: [{ system: absentReason, code: 'masked' }] }),
      ['masked'],
    ],
    [
      'its older address',
      concept({
        coding: [{ system: 'http://hl7.org/fhir/data-absent-reason', code: 'asked-unknown' }],
      }),
      ['asked-unknown'],
    ],
    [
      'with a display',
      concept({ coding: [{ system: absentReason, code: 'unknown', display: 'Unknown' }] }),
      ['Unknown'],
    ],
    [
      'null flavour',
      concept({
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code: 'OTH' }],
      }),
      ['OTH'],
    ],
    [
      'null flavour by OID',
      concept({
        coding: [{ system: 'urn:oid:2.16.840.1.113883.5.1008', code: 'UNK', display: 'no data' }],
      }),
      ['no data'],
    ],
    ['a code of no known system', concept({ coding: [{ code: 'unknown' }] }), ['unknown']],
    ['text only', concept({ text: 'Other' }), ['Other']],
    ['text in French', concept({ text: 'Inconnu' }), ['Inconnu']],
    ['a text that names no drug', concept({ text: 'Unknown medication' }), ['Unknown medication']],
    [
      'a SNOMED qualifier',
      concept({
        coding: [
          {
            system: 'http://snomed.info/sct',
            code: '261665006',
            display: 'Unknown (qualifier value)',
          },
        ],
      }),
      ['Unknown (qualifier value)'],
    ],
    ['an extension of the concept', concept({ extension }), ['masked']],
    ['a null flavour of the concept', concept({ extension: nullFlavor }), ['MSK']],
    ['an extension of its text', concept({ _text: { extension } }), ['masked']],
    [
      'an extension of a code',
      concept({ coding: [{ system: rxnorm, _code: { extension } }] }),
      ['masked'],
    ],
    ['an extension of the reference', { medicationReference: { extension } }, ['masked']],
    [
      'in the Medication',
      contained({ code: { coding: [{ system: absentReason, code: 'masked' }] } }),
      ['masked'],
    ],
    ['in the display of a reference', { medicationReference: { display: 'Unknown' } }, ['Unknown']],
  ])('%s', (_, parts, absent) => {
    const found = naming(parts)
    expect([found.name, found.absent, found.notLoaded]).toEqual([undefined, absent, undefined])
  })

  test.each<[string, object, string]>([
    [
      'a text beside an absent code',
      { text: 'Apixaban', coding: [{ system: absentReason, code: 'unknown' }] },
      'Apixaban',
    ],
    [
      'a display beside the text "other"',
      { text: 'Other', coding: [{ display: 'Apixaban 5 mg' }] },
      'Apixaban 5 mg',
    ],
    ['a name that begins with such a word', { text: 'Other antacids' }, 'Other antacids'],
    ['a name that holds one', { text: 'None-Such balm' }, 'None-Such balm'],
  ])('but named is %s', (_, code, name) => {
    expect(naming(concept(code)).name).toBe(name)
  })
})

describe('a Medication that could not be read is not loaded, with the reason', () => {
  const reference = (to: object) => ({ medicationReference: to })
  test.each<[string, object, string]>([
    ['refused', reference({ reference: 'Medication/401' }), 'unauthorized'],
    ['forbidden', reference({ reference: 'Medication/403' }), 'forbidden'],
    ['not there', reference({ reference: 'https://ehr.example/Medication/404' }), 'not-found'],
    ['never asked for', reference({ reference: 'Medication/1' }), 'not-requested'],
    ['to be contained, and not there', reference({ reference: '#x' }), 'contained-missing'],
    [
      'on another server',
      reference({ reference: 'https://other.example/Medication/1' }),
      'elsewhere',
    ],
    ['by identifier only', reference({ identifier: { value: '7' } }), 'unresolvable'],
    ['by a name that leads nowhere', reference({ reference: 'urn:uuid:1' }), 'unresolvable'],
  ])('%s', (_, parts, because) => {
    const found = naming(parts, {
      'Medication/401': { failure: 'unauthorized' },
      'Medication/403': { failure: 'forbidden' },
      'Medication/404': { failure: 'not-found' },
    })
    expect([found.name, found.notLoaded?.because]).toEqual([undefined, because])
  })

  test('the display of the reference is its name all the same', () => {
    const parts = reference({ reference: 'Medication/401', display: 'amlodipine 5 mg' })
    const found = naming(parts, { 'Medication/401': { failure: 'unauthorized' } })
    expect([found.name, found.notLoaded]).toEqual([
      'amlodipine 5 mg',
      { reference: 'Medication/401', because: 'unauthorized' },
    ])
  })

  test('one that was read, or is contained, is loaded', () => {
    const read = naming(reference({ reference: 'Medication/1' }), {
      'Medication/1': { resource: { code: { text: 'Read' } } },
    })
    expect([read.name, read.notLoaded]).toEqual(['Read', undefined])
    expect(naming(contained({ code: { text: 'A' } })).notLoaded).toBeUndefined()
  })
})
