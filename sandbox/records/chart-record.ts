import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'

/** The EHR's own overview of a chart, in the words of the record. */
export interface ChartRecord {
  readonly problems: readonly RecordedItem[]
  readonly allergies: readonly RecordedItem[]
  readonly immunizations: readonly RecordedItem[]
}

export interface RecordedItem {
  readonly name: string
  /** The recorded status, unless it is the expected one. */
  readonly status: string | undefined
  /** The FHIR date as recorded. */
  readonly date: string | undefined
}

export function chartRecord(store: ResourceStore, patient: string): ChartRecord {
  return {
    problems: store
      .list('Condition', patient)
      .map((each) => recordedItem(each, 'code', 'onsetDateTime')),
    allergies: store
      .list('AllergyIntolerance', patient)
      .map((each) => recordedItem(each, 'code', 'recordedDate')),
    immunizations: store
      .list('Immunization', patient)
      .map((each) => recordedItem(each, 'vaccineCode', 'occurrenceDateTime'))
      .toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1)),
  }
}

function recordedItem({ json }: StoredResource, code: string, date: string): RecordedItem {
  const statuses = [
    statusOf(json['clinicalStatus']),
    json['status'],
    statusOf(json['verificationStatus']),
  ]
  const when = json[date]
  return {
    name: conceptText(json[code]) ?? 'no name was recorded',
    status: statuses.find(isUnexpected),
    date: typeof when === 'string' ? when : undefined,
  }
}

/** The expected statuses are not shown. */
function isUnexpected(status: unknown): status is string {
  return typeof status === 'string' && !['active', 'completed', 'confirmed'].includes(status)
}

/** The code, because R4 binds it to a value set; the display can be anything. */
function statusOf(concept: unknown): string | undefined {
  const code = firstCoding(concept)?.code
  return typeof code === 'string' ? code : conceptText(concept)
}

function conceptText(concept: unknown): string | undefined {
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
