import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { currentName, type PersonName } from '#src/r4/human-name.ts'
import { currentIdentifiers, type TypedIdentifier } from '#src/r4/identifier.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import type { Finding } from '../finding.ts'
import { ageOn, type Age } from './age.ts'

/** Who the chart is about, as the source says it. */
export interface PatientIdentity {
  readonly patientId: string
  readonly name: PersonName | undefined
  readonly birthDate: FhirDateTime | undefined
  /** Why the birth date is missing, where the source says. */
  readonly birthDateAbsent: string | undefined
  /** Today, or at death for the deceased. */
  readonly age: Age | undefined
  /** Administrative gender as sent. */
  readonly gender: string | undefined
  /** By type code MR, never by place. */
  readonly medicalRecordNumbers: readonly TypedIdentifier[]
  /** Every other number in use, with what the source says of it: type, system, assigner. */
  readonly otherNumbers: readonly TypedIdentifier[]
  readonly deceased: { readonly date: FhirDateTime | undefined } | undefined
  /** `link.type = replaced-by`: this record was merged into another. */
  readonly replacedBy: string | undefined
  readonly isInactive: boolean
  /** A modifier extension this app does not know: the record cannot be interpreted safely. */
  readonly hasUnknownModifier: boolean
}

/**
 * @param now epoch ms, for names whose period has ended
 * @param today the reader's calendar day, `YYYY-MM-DD`, for the age
 */
export function patientIdentity(
  patient: unknown,
  { now, today }: { readonly now: number; readonly today: string },
): Finding<PatientIdentity> {
  const sent = record(patient)
  const patientId = text(sent['id']) ?? ''
  const birthDate = fhirDateTime(sent['birthDate'])
  const deceased = deceasedAt(sent)
  const lastDay = deceased ? deceased.date?.text.slice(0, 10) : today
  const identifiers = currentIdentifiers(sent['identifier'], now)
  const replacement = records(sent['link']).find((link) => link['type'] === 'replaced-by')
  return {
    answer: {
      patientId,
      name: currentName(sent['name'], now),
      birthDate,
      birthDateAbsent: absentReason(sent['_birthDate']),
      age: birthDate && lastDay !== undefined ? ageOn(birthDate, lastDay) : undefined,
      gender: text(sent['gender']),
      medicalRecordNumbers: identifiers.filter(({ type }) => type === 'MR'),
      otherNumbers: identifiers.filter(({ type }) => type !== 'MR'),
      deceased,
      replacedBy: replacement && (text(record(replacement['other'])['reference']) ?? ''),
      isInactive: sent['active'] === false,
      hasUnknownModifier:
        records(sent['modifierExtension']).length > 0 || text(sent['implicitRules']) !== undefined,
    },
    shown: [`Patient/${patientId}`],
    leftOut: [],
  }
}

/** Deceased by a date, readable or not; by a date that the source withholds; or by `true`. */
function deceasedAt(patient: Json): PatientIdentity['deceased'] {
  const date = patient['deceasedDateTime']
  if (text(date) !== undefined) return { date: fhirDateTime(date) }
  const isDateWithheld = absentReason(patient['_deceasedDateTime']) !== undefined
  return isDateWithheld || patient['deceasedBoolean'] === true ? { date: undefined } : undefined
}
