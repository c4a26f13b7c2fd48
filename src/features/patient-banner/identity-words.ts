import type { Age } from '#src/clinical/patient/age.ts'
import type { PatientIdentity } from '#src/clinical/patient/patient-identity.ts'
import type { RecordedSex } from '#src/clinical/patient/recorded-sex.ts'
import type { RecordNumbers } from '#src/clinical/patient/record-numbers.ts'
import type { BannerMessages } from '#src/messages/banner.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'

export function ageWords({ value, unit, about }: Age, { ages, aboutAge }: BannerMessages): string {
  const age = ages[unit](value)
  return about ? aboutAge(age) : age
}

/** The current name, else the one that is not, else that none was sent and why. */
export function nameWords(
  { name, notCurrentName, nameAbsent }: PatientIdentity,
  t: Messages,
): string {
  const shown = name ?? notCurrentName
  return shown ? personNameText(shown) : withReason(t.banner.unknownName, nameAbsent, t)
}

/** `gender`, and beside it what a profile sends that says something else. */
export function sexWords({ gender, genderAbsent, profiles }: RecordedSex, t: Messages): string {
  const { sexes, unknownSex, profileSex } = t.banner
  const word = (value: string) => ownWord(sexes, value) ?? value
  const sent = gender === undefined ? withReason(unknownSex, genderAbsent, t) : word(gender)
  return [sent, ...profiles.map(({ profile, value }) => profileSex[profile](word(value)))].join(
    ' · ',
  )
}

/** The numbers with their own label; one that the source did not type as a record number says so. */
export function numberWords(
  { kind, best }: RecordNumbers,
  { mrn, noMrn, number }: BannerMessages,
): { readonly label: string; readonly text: string; readonly note: string } {
  const text = best
    .map(({ value, assigner }) =>
      best.length > 1 && assigner !== undefined ? `${value} (${assigner})` : value,
    )
    .join(', ')
  if (kind === 'medical-record') return { label: mrn, text, note: '' }
  const [only] = best
  if (!only) return { label: mrn, text: noMrn, note: '' }
  return { label: only.typeName ?? only.type ?? number, text, note: noMrn }
}

export function withReason(words: string, reason: string | undefined, t: Messages): string {
  if (reason === undefined) return words
  return t.banner.because(words, ownWord(t.values.absentReasons, reason) ?? reason)
}
