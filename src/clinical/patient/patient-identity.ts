import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { currentName, type PersonName } from '#src/r4/human-name.ts'
import { currentIdentifiers, type TypedIdentifier } from '#src/r4/identifier.ts'
import { record, records, text } from '#src/r4/record.ts'
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
  /** Health-card and other numbers that say their type. */
  readonly otherNumbers: readonly TypedIdentifier[]
  readonly deceased: { readonly date: FhirDateTime | undefined } | undefined
  /** `link.type = replaced-by`: this record was merged into another. */
  readonly replacedBy: string | undefined
  readonly isInactive: boolean
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
  const identifiers = currentIdentifiers(sent['identifier'])
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
      otherNumbers: identifiers.filter(({ type }) => type !== undefined && type !== 'MR'),
      deceased,
      replacedBy: replacement && (text(record(replacement['other'])['reference']) ?? ''),
      isInactive: sent['active'] === false,
    },
    shown: [`Patient/${patientId}`],
    leftOut: [],
  }
}

function deceasedAt(patient: Readonly<Record<string, unknown>>): PatientIdentity['deceased'] {
  const date = patient['deceasedDateTime']
  if (date !== undefined) return { date: fhirDateTime(date) }
  return patient['deceasedBoolean'] === true ? { date: undefined } : undefined
}
