import { html } from '../http/html.ts'
import type { PatientRecord } from '../records/patient-record.ts'
import type { Account } from './accounts.ts'
import { interactionPage, interactionPath } from './interaction-page.ts'

/** A list that is longer than the first gets a search box; more than the second are not shown at once. */
const withoutSearch = 12
const mostShown = 50

export interface PatientPickerView {
  readonly uid: string
  readonly user: Account
  /** Those that the account may open. */
  readonly patients: readonly PatientRecord[]
  /** Words of a name, or a birth date or part of one. */
  readonly find: string
}

export function patientPickerPage({ uid, user, patients, find }: PatientPickerView): string {
  const found = patients.filter((patient) => isFound(patient, find))
  const shown = found.slice(0, mostShown)
  return interactionPage({
    title: 'Choose a patient',
    uid,
    step: 'patient',
    aside: patients.length > withoutSearch ? searchForm(uid, find) : undefined,
    body: html`<p>${user.name} is signed in. Whose chart is to be opened?</p>
      <p role="status">
        ${found.length === 0 && 'No patient was found.'}
        ${found.length > mostShown && `${String(mostShown)} of ${String(found.length)} are shown: search for fewer.`}
      </p>
      <ul class="choices patients-found">
        ${shown.map(
          (patient) =>
            html`<li>
              <button name="patient" value="${patient.id}">${patient.name}</button>
              <span>${describedAs(patient)}</span>
            </li>`,
        )}
      </ul>`,
  })
}

/** What tells two patients of one name apart, and what a record is not to be taken for. */
export function describedAs(patient: PatientRecord): string {
  const { birthDate, gender, mrn, isActive, deceased } = patient
  return [
    `born ${birthDate}`,
    gender,
    mrn !== undefined && `record number ${mrn}`,
    deceased !== false && (deceased === true ? 'deceased' : `deceased ${deceased.slice(0, 10)}`),
    !isActive && 'inactive: merged into another record',
  ]
    .filter((each) => each !== false)
    .join(', ')
}

function searchForm(uid: string, find: string) {
  return html`<form method="get" action="${interactionPath(uid)}" class="find" role="search">
    <label for="find">Name or birth date (YYYY-MM-DD)</label>
    <input id="find" name="find" type="search" value="${find}" autocomplete="off" />
    <button>Search</button>
  </form>`
}

function isFound({ name, birthDate }: PatientRecord, find: string): boolean {
  const words = plain(find).split(/\s+/).filter(Boolean)
  return words.every((word) => plain(name).includes(word) || birthDate.startsWith(word))
}

/** Without accents and capitals: who types "nguyen" looks for "Nguyễn" as well. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
}
