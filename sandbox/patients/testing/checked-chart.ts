import type { PatientResources } from '../generate-patients.ts'
import { decimalNumber, type Resource } from '../resource-parts.ts'

/** One measured number of a chart, as the properties look at it. */
export interface MeasuredValue {
  readonly id: string
  readonly code: string
  readonly value: number
  /** As printed, with its digits. */
  readonly digits: string
  readonly unit: string
  readonly subject: string
  /** dateTime text, and its instant. */
  readonly at: string
  readonly instant: number
  readonly resource: Resource
}

/**
 * What lies anywhere below a resource: its references, its codings, the periods that bound a timing. Parts that many
 * resources of a chart share (a code, a subject) are listed with the first of them only.
 */
export interface Contents {
  readonly key: string
  readonly references: readonly string[]
  readonly codings: readonly Coding[]
  readonly boundsPeriods: readonly Resource[]
}

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

export interface CheckedChart {
  readonly id: string
  readonly resources: readonly Resource[]
  readonly contents: ReadonlyMap<Resource, Contents>
  readonly patients: readonly Resource[]
  readonly values: readonly MeasuredValue[]
  /** Values that were taken together, by code: a draw, or signs of one visit. */
  readonly together: readonly ReadonlyMap<string, MeasuredValue>[]
}

/** A property of every untagged chart: what breaks it, in words; nothing when it holds. */
export type ChartProperty = (chart: CheckedChart) => readonly string[]

/** A generated chart, indexed for the properties. */
export function checkedChart({ id, resources }: PatientResources): CheckedChart {
  const seen = new WeakSet<object>()
  const values = resources.flatMap(measuredValues)
  const groups = new Map<string, Map<string, MeasuredValue>>()
  for (const value of values) {
    const key = `${value.subject} ${value.at}`
    const group = groups.get(key) ?? new Map<string, MeasuredValue>()
    group.set(value.code, value)
    groups.set(key, group)
  }
  return {
    id,
    resources,
    contents: new Map(resources.map((resource) => [resource, contentsOf(resource, seen)])),
    patients: resources.filter(({ resourceType }) => resourceType === 'Patient'),
    values,
    together: [...groups.values()],
  }
}

function measuredValues(resource: Resource): readonly MeasuredValue[] {
  if (resource['resourceType'] !== 'Observation') return []
  const parts = [resource, ...((resource['component'] ?? []) as readonly Resource[])]
  return parts.flatMap((part) => {
    const quantity = part['valueQuantity'] as Resource | undefined
    if (quantity === undefined) return []
    const at = String(resource['effectiveDateTime'])
    const marked = String(quantity['value'])
    return [
      {
        id: String(resource['id']),
        code: firstCode(part['code']),
        value: decimalNumber(marked),
        digits: marked.slice(1, -1),
        unit: String(quantity['code']),
        subject: referenceText(resource['subject']),
        at,
        instant: Date.parse(at),
        resource,
      },
    ]
  })
}

function contentsOf(resource: Resource, seen: WeakSet<object>): Contents {
  const references: string[] = []
  const codings: Coding[] = []
  const boundsPeriods: Resource[] = []
  const look = (node: unknown) => {
    if (typeof node !== 'object' || node === null || seen.has(node)) return
    seen.add(node)
    for (const [name, value] of Object.entries(node) as [string, unknown][]) {
      if (name === 'reference') references.push(String(value))
      else if (name === 'coding') codings.push(...(value as readonly Coding[]))
      else if (name === 'boundsPeriod') boundsPeriods.push(value as Resource)
      else look(value)
    }
  }
  look(resource)
  return { key: keyOf(resource), references, codings, boundsPeriods }
}

export function keyOf({ resourceType, id }: Resource): string {
  return `${String(resourceType)}/${String(id)}`
}

export function firstCode(concept: unknown): string {
  const codings = (concept as { coding?: readonly { code?: string }[] } | undefined)?.coding
  return codings?.[0]?.code ?? ''
}

export function referenceText(reference: unknown): string {
  return (reference as { reference?: string } | undefined)?.reference ?? ''
}
