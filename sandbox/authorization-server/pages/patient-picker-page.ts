import { html } from '#sandbox/pages/html.ts'
import { dateWords } from '#sandbox/records/date-words.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import type { Account } from '#sandbox/accounts/accounts.ts'
import { findForm, findStatus, matchesSearch, maxShown } from '#sandbox/pages/find-form.ts'
import { interactionPage, interactionPath } from './interaction-page.ts'

export interface PatientPickerView {
  readonly uid: string
  readonly user: Account
  /** The patients whose charts the account may open. */
  readonly patients: readonly PatientRecord[]
  /** What was searched for: parts of a name, or the start of a birth date. */
  readonly find: string
}

export function patientPickerPage({ uid, user, patients, find }: PatientPickerView): string {
  const found = patients.filter(({ name, birthDate }) => matchesSearch(find, name, birthDate))
  const shown = found.slice(0, maxShown)
  return interactionPage({
    title: 'Choose a patient',
    uid,
    step: 'patient',
    aside: findForm(interactionPath(uid), {
      of: patients.length,
      find,
      label: 'Name or birth date (YYYY-MM-DD)',
    }),
    body: html`<p>${user.name} is signed in. Whose chart is to be opened?</p>
      ${findStatus(found.length, 'patient')}
      <ul class="choices patients-found">
        ${shown.map(
          (patient) =>
            html`<li>
              <button name="patient" value="${patient.id}">${patient.name}</button>
              <span>${patientDescription(patient)}</span>
            </li>`,
        )}
      </ul>`,
  })
}

/** What distinguishes patients of the same name, and marks records that are not current. */
export function patientDescription(patient: PatientRecord): string {
  const { birthDate, gender, mrn, isActive, deceased } = patient
  return [
    `born ${dateWords(birthDate)}`,
    gender,
    mrn !== undefined && `record number ${mrn}`,
    deceased !== false && (deceased === true ? 'deceased' : `deceased ${dateWords(deceased)}`),
    !isActive && 'inactive: merged into another record',
  ]
    .filter((each) => each !== false)
    .join(', ')
}
