import type { ResourceStore } from '../fhir-server/resource-store.ts'
import type { StoredResource } from '../fhir-server/bundle-resources.ts'

/** What the EHR's own pages say of a patient. */
export interface PatientSummary {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly gender: string
  readonly observations: number
  readonly medicationRequests: number
}

export function patientSummaries(store: ResourceStore): PatientSummary[] {
  return store
    .list('Patient')
    .map((patient) => ({
      id: patient.id,
      name: patientName(patient),
      birthDate: words(patient.json['birthDate']),
      gender: words(patient.json['gender']),
      observations: store.list('Observation', patient.id).length,
      medicationRequests: store.list('MedicationRequest', patient.id).length,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function patientName({ id, json }: StoredResource): string {
  const names = Array.isArray(json['name']) ? (json['name'] as Record<string, unknown>[]) : []
  const name = names.find(({ use }) => use === 'official') ?? names[0]
  const given = Array.isArray(name?.['given']) ? name['given'].join(' ') : ''
  if (typeof name?.['family'] === 'string') return `${name['family']}, ${given}`
  return typeof name?.['text'] === 'string' ? name['text'] : id
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : 'unknown'
}
