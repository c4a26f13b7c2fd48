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

function header(...allergies: readonly StoredResource[]): string {
  const store = createResourceStore(allergies)
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
  return /Allergies: ([^<]*)/.exec(text)?.[1] ?? ''
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
