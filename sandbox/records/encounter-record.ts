import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'

/** A visit or a stay, as the EHR's own pages show it. */
export interface EncounterRecord {
  readonly id: string
  readonly patient: string
  readonly status: string
  /** The FHIR dateTime as recorded, with its offset. */
  readonly start: string | undefined
  readonly end: string | undefined
  readonly reason: string | undefined
  readonly place: string | undefined
}

/** The encounters of one patient, or of all: newest first, those without a start last. */
export function encounterRecords(store: ResourceStore, patient?: string): EncounterRecord[] {
  return store
    .list('Encounter', patient)
    .map(encounterRecord)
    .toSorted((one, other) => instant(other.start) - instant(one.start))
}

function encounterRecord({ id, json }: StoredResource): EncounterRecord {
  const period = object(json['period'])
  const reference = text(object(json['subject'])['reference']) ?? ''
  return {
    id,
    patient: reference.replace(/^Patient\//, ''),
    status: text(json['status']) ?? 'unknown',
    start: text(period['start']),
    end: text(period['end']),
    reason: conceptText(first(json['reasonCode'])) ?? conceptText(first(json['type'])),
    place: text(object(first(json['location'])?.['location'])['display']),
  }
}

function conceptText(concept: Record<string, unknown> | undefined): string | undefined {
  return text(concept?.['text']) ?? text(first(concept?.['coding'])?.['display'])
}

function first(value: unknown): Record<string, unknown> | undefined {
  return Array.isArray(value) ? (value[0] as Record<string, unknown> | undefined) : undefined
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function instant(dateTime: string | undefined): number {
  const found = Date.parse(dateTime ?? '')
  return Number.isNaN(found) ? -Infinity : found
}
