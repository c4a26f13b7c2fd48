import type { Patient } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { absent } from '#src/testing/absent.ts'
import { sent } from '#src/r4/sent.ts'
import { recordedSex } from './recorded-sex.ts'

const read = (parts: object) => recordedSex(sent<Patient>(parts))
const usCore = (parts: object) => ({
  url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex',
  ...parts,
})
const birthSex = (valueCode: string) => ({
  url: 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex',
  valueCode,
})

describe('the sex of a patient', () => {
  test('a profile’s sex is shown beside a gender that was not sent', () => {
    const valueCoding = { system: 'http://snomed.info/sct', code: '248152002', display: 'Female' }
    expect(read({ extension: [usCore({ valueCoding })] })).toEqual({
      gender: undefined,
      genderAbsent: undefined,
      profiles: [{ profile: 'us-core-sex', value: 'female' }],
    })
  })

  test('the same sex is said once, another one is said too', () => {
    expect(read({ gender: 'female', extension: [birthSex('F')] }).profiles).toEqual([])
    expect(read({ gender: 'female', extension: [birthSex('M')] })).toMatchObject({
      gender: 'female',
      profiles: [{ profile: 'us-core-birth-sex', value: 'male' }],
    })
  })

  test.each([
    ['a code', usCore({ valueCode: '248153007' }), 'male'],
    [
      'US Core’s individual sex',
      {
        url: 'https://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex',
        valueCoding: { system: 'http://snomed.info/sct', code: '248152002' },
      },
      'female',
    ],
    [
      'CA Baseline’s birth sex',
      {
        url: 'http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-patientbirthsex',
        valueCode: 'M',
      },
      'male',
    ],
    ['asked but unknown', usCore({ valueCode: 'asked-unknown' }), 'unknown'],
    [
      'an unknown code with words',
      usCore({ valueCoding: { code: 'X1', display: 'Intersex' } }),
      'Intersex',
    ],
    ['an unknown code', usCore({ valueCode: 'X1' }), 'X1'],
    [
      'HL7’s recorded sex, in its part',
      {
        url: 'http://hl7.org/fhir/StructureDefinition/individual-recordedSexOrGender',
        extension: [
          { url: 'value', valueCodeableConcept: { text: 'Male on the birth certificate' } },
        ],
      },
      'Male on the birth certificate',
    ],
  ])('%s', (_, extension, value) => {
    expect(read({ extension: [extension] }).profiles.map((each) => each.value)).toEqual([value])
  })

  test('a gender that was withheld keeps its reason', () => {
    expect(read({ _gender: absent('masked') }).genderAbsent).toBe('masked')
  })

  test('an extension that is something else is no sex', () => {
    expect(read({ extension: [{ url: 'x', valueCode: 'F' }, usCore({})] }).profiles).toEqual([])
  })
})
