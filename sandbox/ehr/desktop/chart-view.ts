import { html, type Html } from '#sandbox/pages/html.ts'
import type { RecordedItem } from '#sandbox/records/chart-record.ts'
import { ageOn, dateWords } from '#sandbox/records/date-words.ts'
import { appPane } from './app-pane.ts'
import { chartSections } from './chart-sections.ts'
import type { OpenChart } from './open-chart.ts'

/** One open chart: the patient header, what the EHR knows, and the pane for an app. */
export function chartView(view: OpenChart): Html {
  const { patient, app, pane } = view
  return html`<article
    class="chart pane-${app ? pane : 'closed'}"
    data-chart="${patient.id}"
    data-name="${patient.name}"
    aria-label="Chart of ${patient.name}"
  >
    ${patientHeader(view)}
    <div class="chart-body">
      <div class="record">${chartSections(view)}</div>
      ${appPane(view)}
    </div>
  </article>`
}

function patientHeader({ patient, record, encounter, day }: OpenChart): Html {
  const age = ageOn(day, patient.birthDate)
  const isOpen = encounter?.status === 'in-progress'
  return html`<header class="patient-header">
    <h1>${inCapitals(patient.name)}</h1>
    <span
      >${patient.gender}${age !== undefined && patient.deceased === false && `, ${String(age)} y`},
      born ${dateWords(patient.birthDate)}</span
    >
    ${patient.mrn !== undefined && html`<span>MRN ${patient.mrn}</span>`}
    ${isOpen && encounter.place !== undefined && html`<span>${encounter.place}</span>`}
    ${allergyWords(record.allergies)}
    ${patient.deceased !== false && html`<strong class="mark">Deceased${typeof patient.deceased === 'string' && ` ${dateWords(patient.deceased)}`}</strong>`}
    ${!patient.isActive && html`<strong class="mark">Record not active: merged into another</strong>`}
  </header>`
}

/** Allergies with these statuses are in the chart, but not in its header. */
const notPresent = ['inactive', 'resolved', 'refuted', 'entered-in-error']

function allergyWords(allergies: readonly RecordedItem[]): Html {
  const present = allergies.filter(({ status }) => !notPresent.includes(status ?? ''))
  const none = allergies.length === 0 ? 'none recorded' : 'none recorded as present'
  return html`<span class="allergy"
    >Allergies: ${present.map(({ name }) => name).join(', ') || none}</span
  >`
}

function inCapitals(name: string): string {
  const [family = '', ...given] = name.split(', ')
  return [family.toUpperCase(), ...given].join(', ')
}
