import { isObject } from '#sandbox/store/is-object.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'

/** A patient, as the EHR's own pages show them. */
export interface PatientRecord {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly gender: string
  /** The identifier of type `MR`. */
  readonly mrn: string | undefined
  /** False for a record that was merged into another. */
  readonly isActive: boolean
  /** The date of death, or true if no date was recorded. */
  readonly deceased: string | boolean
}

/** Every patient in the store, sorted by name. */
export function patientRecords(store: ResourceStore): readonly PatientRecord[] {
  return store
    .list('Patient')
    .map((patient) => ({
      id: patient.id,
      name: nameOf(patient),
      birthDate: textOrUnknown(patient.json['birthDate']),
      gender: textOrUnknown(patient.json['gender']),
      mrn: medicalRecordNumber(patient),
      isActive: patient.json['active'] !== false,
      deceased: deceased(patient),
    }))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/** The official name, otherwise the first one, as "Family, Given". */
export function nameOf({ id, json }: StoredResource): string {
  const names = objects(json['name'])
  const name = names.find(({ use }) => use === 'official') ?? names[0]
  const given = Array.isArray(name?.['given']) ? name['given'].join(' ') : ''
  if (typeof name?.['family'] === 'string') return `${name['family']}, ${given}`
  return typeof name?.['text'] === 'string' ? name['text'] : id
}

function medicalRecordNumber({ json }: StoredResource): string | undefined {
  const found = objects(json['identifier']).find(({ type }) =>
    objects(isObject(type) && type['coding']).some(({ code }) => code === 'MR'),
  )
  return typeof found?.['value'] === 'string' ? found['value'] : undefined
}

function deceased({ json }: StoredResource): string | boolean {
  if (typeof json['deceasedDateTime'] === 'string') return json['deceasedDateTime']
  return json['deceasedBoolean'] === true
}

function objects(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isObject) : []
}

function textOrUnknown(value: unknown): string {
  return typeof value === 'string' ? value : 'unknown'
}
