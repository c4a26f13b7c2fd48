import type { Patient } from 'fhir/r4'
import { asSent } from '#src/r4/as-sent.ts'
import { absentReason } from '#src/r4/data-absent-reason.ts'
import { fhirDateTime, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { currentName, otherName, type PersonName } from '#src/r4/human-name.ts'
import { currentIdentifiers } from '#src/r4/identifier.ts'
import { elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { hasUnknownModifier } from '#src/r4/unknown-modifier.ts'
import type { Finding } from '../finding.ts'
import { ageOn, type Age } from './age.ts'
import { patientLinks, type PatientLinks } from './patient-links.ts'
import { recordNumbers, type RecordNumbers } from './record-numbers.ts'
import { recordedSex, type RecordedSex } from './recorded-sex.ts'

/** Who the chart is about, in its source's words. */
export interface PatientIdentity {
  readonly patientId: string
  readonly name: PersonName | undefined
  /** A name of the past or the future, where no current one was sent. */
  readonly notCurrentName: PersonName | undefined
  /** Why the name is missing, if the source gives a reason. */
  readonly nameAbsent: string | undefined
  readonly birthDate: FhirDateTime | undefined
  /** Why the birth date is missing, if the source gives a reason. */
  readonly birthDateAbsent: string | undefined
  /** What was sent in its place, where that cannot be read as a date. */
  readonly birthDateAsSent: string | undefined
  /** Today, or at death for the deceased. */
  readonly age: Age | undefined
  readonly sex: RecordedSex
  readonly numbers: RecordNumbers
  readonly deceased: { readonly date: FhirDateTime | undefined } | undefined
  readonly links: PatientLinks
  readonly isInactive: boolean
  /** The record cannot be interpreted safely. */
  readonly hasUnknownModifier: boolean
}

export interface PatientContext {
  /** Epoch ms, for names and identifiers whose period has not begun or has ended. */
  readonly now: number
  /** The reader's calendar day, `YYYY-MM-DD`, for the age. */
  readonly today: string
  readonly fhirServerUrl: string
}

/** Who a Patient resource is about. */
export function patientIdentity(
  resource: unknown,
  { now, today, fhirServerUrl }: PatientContext,
): Finding<PatientIdentity> {
  const patient = sent<Patient>(resource)
  const patientId = text(patient.id) ?? ''
  const birthDate = fhirDateTime(patient.birthDate)
  const deceased = deceasedAt(patient)
  const lastDay = deceased ? deceased.date?.text.slice(0, 10) : today
  const name = currentName(patient.name, now)
  return {
    answer: {
      patientId,
      name,
      notCurrentName: name ? undefined : otherName(patient.name, now),
      nameAbsent: name ? undefined : absentName(patient),
      birthDate,
      birthDateAbsent: absentReason(patient._birthDate),
      birthDateAsSent: birthDate ? undefined : sentInPlace(patient.birthDate),
      age: birthDate && lastDay !== undefined ? ageOn(birthDate, lastDay) : undefined,
      sex: recordedSex(patient),
      numbers: recordNumbers(currentIdentifiers(patient.identifier, now)),
      deceased,
      links: patientLinks(patient, fhirServerUrl),
      isInactive: patient.active === false,
      hasUnknownModifier: hasUnknownModifier(patient, [
        ...elements(patient.link),
        ...elements(patient.contact),
        ...elements(patient.communication),
      ]),
    },
    shown: [`Patient/${patientId}`],
    leftOut: [],
  }
}

function sentInPlace(date: unknown): string | undefined {
  return date === undefined || date === null ? undefined : (text(date) ?? asSent(date))
}

/** The reason on the list of names as a whole, on one of them, or on its parts. */
function absentName(patient: Sent<Patient>): string | undefined {
  return elements(patient.name)
    .flatMap((name) => [name, name._family, name._text])
    .map(absentReason)
    .find((reason) => reason !== undefined)
}

/** Deceased: a date, readable or not; a date that the source withholds; or `deceasedBoolean: true`, as text too. */
function deceasedAt(patient: Sent<Patient>): PatientIdentity['deceased'] {
  const date = patient.deceasedDateTime
  if (text(date) !== undefined) return { date: fhirDateTime(date) }
  const isDateWithheld = absentReason(patient._deceasedDateTime) !== undefined
  const isDeceased = [true, 'true'].includes(patient.deceasedBoolean as boolean | string)
  return isDateWithheld || isDeceased ? { date: undefined } : undefined
}
