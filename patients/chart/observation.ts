import { measureCode, type Measure } from '../codes/measure.ts'
import type { Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'

/** What readings taken together have in common. */
export interface Circumstances {
  readonly at: Moment
  /** `Encounter/…` */
  readonly encounter?: string | undefined
  /** Who or what took the reading. */
  readonly performer?: Resource
  readonly device?: string
}

const categories = {
  'vital-signs': category('vital-signs', 'Vital Signs'),
  laboratory: category('laboratory', 'Laboratory'),
} as const

/** The elements that every Observation has, without its value. */
export function observationParts(
  chart: Chart,
  kind: keyof typeof categories,
  measure: Measure,
  { at, encounter, performer, device }: Circumstances,
): Resource {
  return {
    status: 'final',
    category: categories[kind],
    code: measureCode(measure),
    subject: chart.subject,
    ...(encounter === undefined ? {} : { encounter: { reference: encounter } }),
    effectiveDateTime: chart.clock.dateTime(at),
    ...(performer === undefined ? {} : { performer: [performer] }),
    ...(device === undefined ? {} : { device: { display: device } }),
  }
}

function category(code: string, display: string): readonly Resource[] {
  const system = 'http://terminology.hl7.org/CodeSystem/observation-category'
  return [{ coding: [{ system, code, display }] }]
}
