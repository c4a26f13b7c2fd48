import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'

/** What the EHR's own overview says of a chart, in the words of the record. */
export interface ChartRecord {
  readonly problems: readonly RecordedThing[]
  readonly allergies: readonly RecordedThing[]
  readonly immunizations: readonly RecordedThing[]
}

export interface RecordedThing {
  readonly words: string
  /** Its status as recorded, where it is anything but active or completed. */
  readonly status: string | undefined
  /** FHIR date as recorded. */
  readonly date: string | undefined
}

export function chartRecord(store: ResourceStore, patient: string): ChartRecord {
  return {
    problems: store
      .list('Condition', patient)
      .map((each) => recorded(each, 'code', 'onsetDateTime')),
    allergies: store
      .list('AllergyIntolerance', patient)
      .map((each) => recorded(each, 'code', 'recordedDate')),
    immunizations: store
      .list('Immunization', patient)
      .map((each) => recorded(each, 'vaccineCode', 'occurrenceDateTime'))
      .toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1)),
  }
}

function recorded({ json }: StoredResource, code: string, date: string): RecordedThing {
  const statuses = [
    statusOf(json['clinicalStatus']),
    json['status'],
    statusOf(json['verificationStatus']),
  ]
  const when = json[date]
  return {
    words: words(json[code]) ?? 'no name was recorded',
    status: statuses.find(isTelling),
    date: typeof when === 'string' ? when : undefined,
  }
}

/** What goes without saying is not said. */
function isTelling(status: unknown): status is string {
  return typeof status === 'string' && !['active', 'completed', 'confirmed'].includes(status)
}

/** Its code, which R4 binds; its display may be in any words. */
function statusOf(concept: unknown): string | undefined {
  const code = firstCoding(concept)?.code
  return typeof code === 'string' ? code : words(concept)
}

function words(concept: unknown): string | undefined {
  if (typeof concept !== 'object' || concept === null) return undefined
  if ('text' in concept && typeof concept.text === 'string') return concept.text
  const first = firstCoding(concept)
  const found = first?.display ?? first?.code
  return typeof found === 'string' ? found : undefined
}

function firstCoding(concept: unknown) {
  if (typeof concept !== 'object' || concept === null || !('coding' in concept)) return undefined
  const { coding } = concept
  return Array.isArray(coding)
    ? (coding[0] as { display?: unknown; code?: unknown } | undefined)
    : undefined
}
