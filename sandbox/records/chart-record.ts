import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import type { ResourceStore } from '#sandbox/store/resource-store.ts'
import { conceptText, firstCoding } from './concept-text.ts'
import { recordedOrder, type RecordedOrder } from './recorded-order.ts'
import { isLaboratory, recordedResult, type RecordedResult } from './recorded-result.ts'

/** The EHR's own overview of a chart, in the words of the record. */
export interface ChartRecord {
  readonly problems: readonly RecordedItem[]
  readonly allergies: readonly RecordedItem[]
  readonly immunizations: readonly RecordedItem[]
  /** Newest first. */
  readonly results: readonly RecordedResult[]
  /** Newest first. */
  readonly orders: readonly RecordedOrder[]
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
      .toSorted(newestFirst),
    results: store
      .list('Observation', patient)
      .filter(isLaboratory)
      .map(recordedResult)
      .toSorted(newestFirst),
    orders: store
      .list('MedicationRequest', patient)
      .map((each) => recordedOrder(each, store))
      .toSorted(newestFirst),
  }
}

interface Dated {
  readonly date: string | undefined
}

/** As text, which is enough within one chart; those of one time stay in the order they came. */
function newestFirst({ date: one = '' }: Dated, { date: other = '' }: Dated): number {
  if (one === other) return 0
  return one < other ? 1 : -1
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
