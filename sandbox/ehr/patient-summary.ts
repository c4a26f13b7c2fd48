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
      birthDate: String(patient.json['birthDate'] ?? 'unknown'),
      gender: String(patient.json['gender'] ?? 'unknown'),
      observations: store.list('Observation', patient.id).length,
      medicationRequests: store.list('MedicationRequest', patient.id).length,
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function patientName({ id, json }: StoredResource): string {
  const names = Array.isArray(json['name']) ? (json['name'] as Record<string, unknown>[]) : []
  const name = names.find(({ use }) => use === 'official') ?? names[0]
  const given = Array.isArray(name?.['given']) ? name['given'].join(' ') : ''
  return name?.['family'] === undefined
    ? String(name?.['text'] ?? id)
    : `${String(name['family'])}, ${given}`
}
