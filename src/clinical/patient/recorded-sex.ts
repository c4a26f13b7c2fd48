import type { CodeableConcept, Extension, Patient } from 'fhir/r4'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'

/** A sex that a profile sends in an extension, beside or instead of `Patient.gender`. */
export interface ProfileSex {
  readonly profile:
    | 'us-core-sex'
    | 'us-core-birth-sex'
    | 'ca-baseline-birth-sex'
    | 'recorded-sex-or-gender'
  /** R4 administrative-gender's word for it, if the code is known; otherwise the source's own word. */
  readonly value: string
}

export interface RecordedSex {
  /** `Patient.gender` as sent. */
  readonly gender: string | undefined
  /** Why it is missing, if the source gives a reason. */
  readonly genderAbsent: string | undefined
  /** Sexes from profiles that say something else than `gender` does. */
  readonly profiles: readonly ProfileSex[]
}

const profiles: ReadonlyMap<string, ProfileSex['profile']> = new Map([
  // https://hl7.org/fhir/us/core/STU7/StructureDefinition-us-core-sex.html
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-sex', 'us-core-sex'],
  // https://hl7.org/fhir/us/core/STU8/StructureDefinition-us-core-individual-sex.html
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-individual-sex', 'us-core-sex'],
  // https://build.fhir.org/ig/HL7-Canada/ca-baseline/StructureDefinition-ext-patientbirthsex.html
  [
    'http://hl7.org/fhir/ca/baseline/StructureDefinition/ext-patientbirthsex',
    'ca-baseline-birth-sex',
  ],
  // https://hl7.org/fhir/us/core/STU7/StructureDefinition-us-core-birthsex.html
  ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex', 'us-core-birth-sex'],
  // https://hl7.org/fhir/extensions/StructureDefinition-individual-recordedSexOrGender.html
  [
    'http://hl7.org/fhir/StructureDefinition/individual-recordedSexOrGender',
    'recorded-sex-or-gender',
  ],
])

/** SNOMED CT and HL7 AdministrativeGender codes for what `gender` calls female, male and other. */
const genderOfCode: ReadonlyMap<string, string> = new Map([
  ['248152002', 'female'],
  ['248153007', 'male'],
  ['184115007', 'unknown'],
  ['F', 'female'],
  ['M', 'male'],
  ['OTH', 'other'],
  ['UNK', 'unknown'],
  ['ASKU', 'unknown'],
  ['female', 'female'],
  ['male', 'male'],
  ['other', 'other'],
  ['unknown', 'unknown'],
  ['asked-unknown', 'unknown'],
])

/** The sex in `gender`, and what profiles send outside of it. Neither is made out of the other. */
export function recordedSex(patient: Sent<Patient>): RecordedSex {
  const gender = text(patient.gender)
  const found = elements(patient.extension).flatMap((extension): ProfileSex[] => {
    const profile = profiles.get(text(extension.url)?.replace('https:', 'http:') ?? '')
    const value = profile && sexOf(extension)
    return profile && value !== undefined ? [{ profile, value }] : []
  })
  return {
    gender,
    genderAbsent: gender === undefined ? absentReason(patient._gender) : undefined,
    profiles: found.filter(({ value }) => value !== gender),
  }
}

function sexOf(extension: Sent<Extension>): string | undefined {
  const [coding] = codings(concept(extension))
  const code = text(extension.valueCode) ?? coding?.code
  const known = code === undefined ? undefined : genderOfCode.get(code)
  return known ?? conceptName(concept(extension)) ?? code ?? sexOfParts(extension)
}

/** `valueCodeableConcept`, or `valueCoding` as the only coding of one. */
function concept({ valueCodeableConcept, valueCoding }: Sent<Extension>) {
  return valueCoding === undefined
    ? valueCodeableConcept
    : sent<CodeableConcept>({ coding: [valueCoding] })
}

/** recordedSexOrGender has its value in a part of its own. */
function sexOfParts(extension: Sent<Extension>): string | undefined {
  const part = elements(extension.extension).find(({ url }) => url === 'value')
  return part && sexOf(part)
}
