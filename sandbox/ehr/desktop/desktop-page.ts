import { html, type Html } from '#sandbox/pages/html.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { dateWords, timeWords } from '#sandbox/records/date-words.ts'
import { statusWords } from '#sandbox/records/status-words.ts'
import { desktopFrame } from '../ehr-frame.ts'
import type { Appointment } from './schedule.ts'

export interface DesktopView {
  readonly user: string
  /** `YYYY-MM-DD` */
  readonly day: string
  /** By the clock, which apps go by. The charts of this EHR may end on another day. */
  readonly today: string
  readonly schedule: readonly Appointment[]
  readonly patients: readonly PatientRecord[]
  /** The chart that the URL names. */
  readonly openChart: Html | undefined
  readonly selected: string | undefined
}

/** The clinician's desktop: the schedule and the patients on the left, open charts on the right. */
export function desktopPage(view: DesktopView): string {
  return desktopFrame(
    { title: 'Charts', place: 'chart', user: view.user, script: 'desktop.js' },
    html`<div class="desk">
      <aside class="lists" aria-label="Schedule and patients">
        ${scheduleSection(view)} ${patientsSection(view)}
      </aside>
      <main aria-label="Charts">
        <nav class="open-charts" aria-label="Open charts" data-open-charts hidden></nav>
        <div data-charts>${view.openChart}</div>
        <p class="nothing-open" data-nothing-open ${view.openChart && html`hidden`}>
          No chart is open. Choose a patient from the schedule or the list.
        </p>
      </main>
    </div>`,
  )
}

function scheduleSection({ day, today, schedule, selected }: DesktopView): Html {
  return html`<section>
    <h2>${day === today ? 'Today,' : 'Charts as of'} ${dateWords(day)}</h2>
    ${
      schedule.length === 0
        ? html`<p class="quiet">Nobody is on the schedule of this day.</p>`
        : html`<ol class="appointments">
            ${schedule.map(({ patient, encounter }) => {
              const query = new URLSearchParams({ patient: patient.id, encounter: encounter.id })
              return html`<li>
                <a
                  href="/?${query.toString()}"
                  data-open-chart="${patient.id}"
                  ${patient.id === selected && html`aria-current="true"`}
                  ><time
                    >${encounter.start?.startsWith(day) ? timeWords(encounter.start) : 'stay'}</time
                  >
                  <span
                    ><strong>${patient.name}</strong
                    ><span class="quiet"
                      >${[encounter.reason, encounter.place, statusWords(encounter.status)]
                        .filter((part) => part !== undefined)
                        .join(' · ')}</span
                    ></span
                  ></a
                >
              </li>`
            })}
          </ol>`
    }
  </section>`
}

function patientsSection({ patients, selected }: DesktopView): Html {
  return html`<section>
    <h2 id="patients">Patients</h2>
    <label class="find"
      >Find by name, birth date or MRN <input type="search" data-find-patient autocomplete="off"
    /></label>
    <ul class="patients" aria-labelledby="patients">
      ${patients.map(
        (patient) =>
          html`<li>
            <a
              href="/?${new URLSearchParams({ patient: patient.id }).toString()}"
              data-open-chart="${patient.id}"
              ${patient.id === selected && html`aria-current="true"`}
              ><strong>${patient.name}</strong
              ><span class="quiet"
                >${patient.gender}, born
                ${dateWords(patient.birthDate)}${patient.mrn !== undefined && html` · <span class="number">${patient.mrn}</span>`}${patient.deceased !== false && ' · deceased'}${!patient.isActive && ' · merged'}</span
              ></a
            >
          </li>`,
      )}
    </ul>
    <p class="quiet" data-nobody-found hidden>Nobody of that name, date or number.</p>
  </section>`
}
