import { expect, test } from 'vitest'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { createResourceStore } from '#sandbox/store/resource-store.ts'
import { chartRecord } from '#sandbox/records/chart-record.ts'
import { chartView } from './chart-view.ts'

interface Statuses {
  readonly clinicalStatus?: unknown
  readonly verificationStatus?: unknown
}

const allergy = (
  text: string,
  { clinicalStatus, verificationStatus }: Statuses,
): StoredResource => {
  const patient = { reference: 'Patient/p' }
  const json = { patient, code: { text }, clinicalStatus, verificationStatus }
  return { resourceType: 'AllergyIntolerance', id: text, text: JSON.stringify(json), json }
}
const coded = (code: string, display?: string) => ({ coding: [{ code, display }] })

function view(...resources: readonly StoredResource[]): string {
  const store = createResourceStore(resources)
  const { text } = chartView({
    patient: {
      id: 'p',
      name: 'Moss, Ann',
      birthDate: '1990-01-01',
      gender: 'female',
      mrn: undefined,
      isActive: true,
      deceased: false,
    },
    record: chartRecord(store, 'p'),
    encounters: [],
    encounter: undefined,
    clients: [],
    app: undefined,
    pane: 'closed',
    day: '2026-11-24',
  })
  return text
}

function header(...allergies: readonly StoredResource[]): string {
  return /Allergies: ([^<]*)/.exec(view(...allergies))?.[1] ?? ''
}

test('the header names the allergies that are present, unconfirmed ones included', () => {
  const words = header(
    allergy('Egg', { clinicalStatus: coded('active', 'Active') }),
    allergy('Latex', { verificationStatus: coded('unconfirmed') }),
    allergy('Milk', { clinicalStatus: coded('resolved', 'Resolved') }),
    allergy('Wheat', { verificationStatus: coded('entered-in-error', 'Entered in error') }),
    allergy('Nuts', { clinicalStatus: coded('active'), verificationStatus: coded('refuted') }),
  )
  expect(words).toBe('Egg, Latex')
})

test('no allergy recorded and no allergy present have different words', () => {
  expect(header()).toBe('none recorded')
  const past = allergy('Milk', { clinicalStatus: coded('inactive') })
  expect(header(past)).toBe('none recorded as present')
})

test('results and orders are shown as they are stored, with statuses in words', () => {
  const subject = { reference: 'Patient/p' }
  const stored = (resourceType: string, json: object): StoredResource => {
    const text = JSON.stringify({ subject, ...json })
    return {
      resourceType,
      id: resourceType,
      text,
      json: JSON.parse(text) as StoredResource['json'],
    }
  }
  const text = view(
    stored('Observation', {
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { text: 'Potassium' },
      valueQuantity: { value: 6.2, unit: 'mmol/L' },
      interpretation: [{ coding: [{ code: 'HH' }] }],
      status: 'preliminary',
      effectiveDateTime: '2026-11-24T07:10:00-05:00',
    }),
    stored('MedicationRequest', {
      medicationCodeableConcept: { text: 'spironolactone' },
      status: 'on-hold',
    }),
  )
  for (const words of [
    '24 Nov 2026 07:10',
    'Potassium',
    '6.2 mmol/L',
    'HH',
    'spironolactone',
    'on hold',
  ])
    expect(text).toContain(words)
  expect(view()).toContain('No results recorded.')
})
