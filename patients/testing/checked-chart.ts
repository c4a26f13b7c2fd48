import type { PatientResources } from '../generate-patients.ts'
import { decimalNumber, type Resource } from '../resource-parts.ts'
import { instantOf } from './instant-of.ts'

/** One measured number of a chart, as properties need it. */
export interface MeasuredValue {
  readonly id: string
  readonly code: string
  readonly value: number
  /** As printed. */
  readonly digits: string
  readonly unit: string
  readonly subject: string
  /** dateTime text, and its instant. */
  readonly at: string
  readonly instant: number
  readonly resource: Resource
}

/**
 * References, codings and bounds of timings anywhere in the resources, each with the resource that has it. Objects that
 * several resources share (a code, a subject) are listed for the first one only.
 */
export interface Contents {
  readonly references: readonly Found<string>[]
  readonly codings: readonly Found<Coding>[]
  readonly boundsPeriods: readonly Found<Resource>[]
}

export interface Found<Part> {
  readonly resource: Resource
  readonly part: Part
}

export interface Coding {
  readonly system: string
  readonly code: string
  readonly display?: string
}

export interface CheckedChart {
  readonly id: string
  readonly resources: readonly Resource[]
  /** By `Type/id`. */
  readonly byKey: ReadonlyMap<string, Resource>
  readonly contents: Contents
  readonly patients: readonly Resource[]
  readonly values: readonly MeasuredValue[]
  /** Values taken together, by code: those of a draw, or vital signs of a visit. */
  readonly together: readonly ReadonlyMap<string, MeasuredValue>[]
}

/** A property of every tidy chart. Returns what breaks it; nothing if it holds. */
export type ChartProperty = (chart: CheckedChart) => readonly string[]

/** A generated chart, indexed for the properties. What only a few need is computed when it is needed. */
export function checkedChart({ id, resources }: PatientResources): CheckedChart {
  const values = measuredValues(resources)
  let byKey: CheckedChart['byKey'] | undefined
  let contents: Contents | undefined
  let together: CheckedChart['together'] | undefined
  return {
    id,
    resources,
    get byKey() {
      byKey ??= new Map(resources.map((resource) => [keyOf(resource), resource]))
      return byKey
    },
    get contents() {
      contents ??= contentsOf(resources)
      return contents
    },
    patients: resources.filter(({ resourceType }) => resourceType === 'Patient'),
    values,
    get together() {
      together ??= takenTogether(values)
      return together
    },
  }
}

function takenTogether(values: readonly MeasuredValue[]): CheckedChart['together'] {
  const groups = new Map<string, Map<string, MeasuredValue>>()
  for (const value of values) {
    const key = `${value.subject} ${value.at}`
    let group = groups.get(key)
    if (!group) {
      group = new Map()
      groups.set(key, group)
    }
    group.set(value.code, value)
  }
  return [...groups.values()]
}

function measuredValues(resources: readonly Resource[]): readonly MeasuredValue[] {
  const values: MeasuredValue[] = []
  for (const resource of resources) {
    if (resource['resourceType'] !== 'Observation') continue
    for (const part of (resource['component'] ?? [resource]) as readonly Resource[]) {
      const quantity = part['valueQuantity'] as Resource | undefined
      if (quantity === undefined) continue
      const at = String(resource['effectiveDateTime'])
      const marked = String(quantity['value'])
      values.push({
        id: String(resource['id']),
        code: firstCode(part['code']),
        value: decimalNumber(marked),
        digits: marked.slice(1, -1),
        unit: String(quantity['code']),
        subject: referenceText(resource['subject']),
        at,
        instant: instantOf(at),
        resource,
      })
    }
  }
  return values
}

/**
 * Collects everything in one pass, because the properties would otherwise spend most of their time on it. Shared objects
 * are visited once, and quantities not at all.
 */
function contentsOf(resources: readonly Resource[]): Contents {
  const references: Found<string>[] = []
  const codings: Found<Coding>[] = []
  const boundsPeriods: Found<Resource>[] = []
  const seen = new Set<object>()
  const lookAt = (value: object, resource: Resource) => {
    if (seen.has(value)) return
    seen.add(value)
    if (!Array.isArray(value)) lookInto(value as Resource, resource)
    else for (const each of value) if (typeof each === 'object') lookAt(each as object, resource)
  }
  const lookInto = (node: Resource, resource: Resource) => {
    for (const name of Object.keys(node)) {
      const value = node[name]
      if (name === 'reference') references.push({ resource, part: String(value) })
      else if (name === 'coding')
        for (const part of value as readonly Coding[]) codings.push({ resource, part })
      else if (name === 'boundsPeriod') boundsPeriods.push({ resource, part: value as Resource })
      else if (typeof value === 'object' && value !== null && !quantities.has(name))
        lookAt(value, resource)
    }
  }
  for (const resource of resources) lookAt(resource, resource)
  return { references, codings, boundsPeriods }
}

const quantities: ReadonlySet<string> = new Set(['valueQuantity', 'low', 'high'])

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
