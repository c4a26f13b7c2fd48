import type { Patient } from 'fhir/r4'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { currentName, type PersonName } from '#src/r4/human-name.ts'
import { currentIdentifiers, type TypedIdentifier } from '#src/r4/identifier.ts'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { hasUnknownModifier } from '#src/r4/unknown-modifier.ts'
import type { Finding } from '../finding.ts'
import { ageOn, type Age } from './age.ts'

/** Who the chart is about, in its source's words. */
export interface PatientIdentity {
  readonly patientId: string
  readonly name: PersonName | undefined
  readonly birthDate: FhirDateTime | undefined
  /** Why the birth date is missing, if the source gives a reason. */
  readonly birthDateAbsent: string | undefined
  /** Today, or at death for the deceased. */
  readonly age: Age | undefined
  /** Administrative gender as sent. */
  readonly gender: string | undefined
  /** Identifiers with the type code MR, whatever their position. */
  readonly medicalRecordNumbers: readonly TypedIdentifier[]
  /** Every other identifier in use, with its type, system and assigner. */
  readonly otherNumbers: readonly TypedIdentifier[]
  readonly deceased: { readonly date: FhirDateTime | undefined } | undefined
  /** The record that this one was merged into (`link.type` replaced-by). */
  readonly replacedBy: string | undefined
  readonly isInactive: boolean
  /** The record cannot be interpreted safely. */
  readonly hasUnknownModifier: boolean
}

/**
 * @param now epoch ms, for names and identifiers whose period has ended
 * @param today the reader's calendar day, `YYYY-MM-DD`, for the age
 */
export function patientIdentity(
  resource: unknown,
  { now, today }: { readonly now: number; readonly today: string },
): Finding<PatientIdentity> {
  const patient = sent<Patient>(resource)
  const patientId = text(patient.id) ?? ''
  const birthDate = fhirDateTime(patient.birthDate)
  const deceased = deceasedAt(patient)
  const lastDay = deceased ? deceased.date?.text.slice(0, 10) : today
  const identifiers = currentIdentifiers(patient.identifier, now)
  const replacement = elements(patient.link).find(({ type }) => type === 'replaced-by')
  return {
    answer: {
      patientId,
      name: currentName(patient.name, now),
      birthDate,
      birthDateAbsent: absentReason(patient._birthDate),
      age: birthDate && lastDay !== undefined ? ageOn(birthDate, lastDay) : undefined,
      gender: text(patient.gender),
      medicalRecordNumbers: identifiers.filter(({ type }) => type === 'MR'),
      otherNumbers: identifiers.filter(({ type }) => type !== 'MR'),
      deceased,
      replacedBy: replacement && (text(element(replacement.other).reference) ?? ''),
      isInactive: patient.active === false,
      hasUnknownModifier: hasUnknownModifier(patient),
    },
    shown: [`Patient/${patientId}`],
    leftOut: [],
  }
}

/** Deceased: a date, readable or not; a date that the source withholds; or `deceasedBoolean: true`. */
function deceasedAt(patient: Sent<Patient>): PatientIdentity['deceased'] {
  const date = patient.deceasedDateTime
  if (text(date) !== undefined) return { date: fhirDateTime(date) }
  const isDateWithheld = absentReason(patient._deceasedDateTime) !== undefined
  return isDateWithheld || patient.deceasedBoolean === true ? { date: undefined } : undefined
}
