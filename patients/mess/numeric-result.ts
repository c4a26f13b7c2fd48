import { decimalNumber, type Resource } from '../resource-parts.ts'

/** A plain numeric result, as far as the kinds of mess need it. */
export interface NumericResult {
  readonly category: string
  readonly loinc: string
  /** `effectiveDateTime`, to the second. */
  readonly effective: string
  readonly value: number
  /** Digits after the decimal point, as printed. */
  readonly digits: number
  readonly unit: string
  readonly ucum: string
  /** The laboratory's flag: `H`, `L`, `N` … */
  readonly flag: string | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

/**
 * A generated Observation as a number with a unit. Undefined for everything else: panels, text, codes, values without
 * UCUM, and whatever is not final or not dated to the second.
 */
export function numericResult(resource: Resource): NumericResult | undefined {
  if (!known.has(resource)) known.set(resource, read(resource))
  return known.get(resource)
}

/** Every kind asks for the same resources, so each is read only once. */
const known = new WeakMap<Resource, NumericResult | undefined>()

interface Coded {
  readonly coding?: readonly { readonly system?: string; readonly code?: string }[]
}
interface Quantity {
  readonly value?: unknown
  readonly unit?: string
  readonly system?: string
  readonly code?: string
  readonly comparator?: string
}
interface Observation {
  readonly resourceType?: unknown
  readonly status?: unknown
  readonly category?: readonly Coded[]
  readonly code?: Coded
  readonly effectiveDateTime?: unknown
  readonly valueQuantity?: Quantity
  readonly component?: unknown
  readonly interpretation?: readonly Coded[]
  readonly referenceRange?: readonly { readonly low?: Quantity; readonly high?: Quantity }[]
}

function read(resource: Resource): NumericResult | undefined {
  const observation: Observation = resource
  const { resourceType, status, effectiveDateTime: effective, valueQuantity } = observation
  if (resourceType !== 'Observation' || status !== 'final') return undefined
  if (typeof effective !== 'string' || effective.length < 20 || observation.component)
    return undefined
  const { value, unit, system, code: ucum, comparator } = valueQuantity ?? {}
  if (typeof value !== 'string' || system !== 'http://unitsofmeasure.org') return undefined
  if (unit === undefined || ucum === undefined || comparator !== undefined) return undefined
  const loinc = observation.code?.coding?.find((each) => each.system === 'http://loinc.org')?.code
  const category = observation.category?.[0]?.coding?.[0]?.code
  if (loinc === undefined || category === undefined) return undefined
  const range = observation.referenceRange?.[0]
  return {
    category,
    loinc,
    effective,
    value: decimalNumber(value),
    digits: (value.split('.')[1]?.length ?? 1) - 1,
    unit,
    ucum,
    flag: observation.interpretation?.[0]?.coding?.[0]?.code,
    low: limit(range?.low),
    high: limit(range?.high),
  }
}

function limit(quantity: Quantity | undefined): number | undefined {
  return typeof quantity?.value === 'string' ? decimalNumber(quantity.value) : undefined
}
