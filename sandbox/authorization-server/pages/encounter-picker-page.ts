import { html } from '#sandbox/pages/html.ts'
import { statusWords } from '#sandbox/records/status-words.ts'
import { dateWords } from '#sandbox/records/date-words.ts'
import type { EncounterRecord } from '#sandbox/records/encounter-record.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { interactionPage } from './interaction-page.ts'

/** For `launch/encounter`: asks which visit the app is used for, or none. */
export function encounterPickerPage(
  uid: string,
  patient: PatientRecord,
  encounters: readonly EncounterRecord[],
): string {
  return interactionPage({
    title: 'Choose a visit',
    uid,
    step: 'encounter',
    body: html`<p>Which visit or stay of ${patient.name} is it about?</p>
      ${encounters.length === 0 && html`<p>No visit is recorded.</p>`}
      <ul class="choices">
        ${encounters.map(
          (encounter) =>
            html`<li>
              <button name="encounter" value="${encounter.id}">${described(encounter)}</button>
              <span
                >${[encounter.place, statusWords(encounter.status)].filter(Boolean).join(', ')}</span
              >
            </li>`,
        )}
        <li><button name="encounter" value="">No visit</button></li>
      </ul>`,
  })
}

function described({ start, end, reason }: EncounterRecord): string {
  const from = dateWords(start)
  const to = end === undefined ? from : dateWords(end)
  return `${to === from ? from : `${from} to ${to}`}: ${reason ?? 'no reason recorded'}`
}
