import { laboratoryMeasures, type LaboratoryName } from '../codes/laboratory-measures.ts'
import { laboratoryPanels } from '../codes/laboratory-panels.ts'
import type { Measure } from '../codes/measure.ts'
import { hl7Concept, quantity } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import type { Moment } from './clock.ts'
import { observationParts } from './observation.ts'
import { adultRange, rangeAndFlag, type PrintedRange } from './reference-range.ts'
import { organizationReference } from './staff.ts'

export type LaboratoryValue = number | { readonly notMeasured: string }
export type LaboratoryValues = Partial<Readonly<Record<LaboratoryName, LaboratoryValue>>>

export interface Draw {
  readonly at: Moment
  readonly values: LaboratoryValues
  readonly encounter?: string | undefined
  readonly status?: 'preliminary' | 'final'
  /** Minutes from the draw to the report. */
  readonly turnaround?: number
  /** Ranges that replace the laboratory's adult ones; `undefined` prints none. */
  readonly ranges?: Partial<Readonly<Record<LaboratoryName, PrintedRange | undefined>>>
}

/**
 * Adds the results of one blood draw, and a DiagnosticReport for each panel that was measured completely. A child's
 * results have no range, because the table has adult ranges only.
 */
export function addDraw(chart: Chart, draw: Draw): void {
  const { values, status = 'final' } = draw
  const issued = chart.clock.dateTime(draw.at + (draw.turnaround ?? 95))
  const performer = organizationReference(
    chart.person.place.organization === 'northgate-hospital'
      ? 'northgate-laboratory'
      : 'lakeview-laboratory',
  )
  const circumstances = { at: draw.at, encounter: draw.encounter, performer }
  const ids = new Map<LaboratoryName, string>()
  for (const [name, value] of Object.entries(values) as [LaboratoryName, LaboratoryValue][]) {
    const measure: Measure = laboratoryMeasures[name]
    const id = chart.nextId(`lab-${measure.loinc}`)
    ids.set(name, id)
    chart.add({
      resourceType: 'Observation',
      id,
      ...(chart.person.place.country === 'US' ? laboratoryProfile : {}),
      ...observationParts(chart, 'laboratory', measure, circumstances),
      status,
      issued,
      ...(typeof value === 'number'
        ? {
            valueQuantity: quantity(measure, value),
            ...rangeAndFlag(measure, value, rangeOf(chart, draw, name)),
          }
        : { dataAbsentReason: { ...notCalculated, text: value.notMeasured } }),
    })
  }
  for (const report of reports(ids)) {
    chart.add({
      resourceType: 'DiagnosticReport',
      id: chart.nextId(`report-${report.loinc}`),
      status,
      category: [laboratoryCategory],
      code: {
        coding: [{ system: 'http://loinc.org', code: report.loinc, display: report.display }],
        text: report.name,
      },
      subject: chart.subject,
      ...(draw.encounter === undefined ? {} : { encounter: { reference: draw.encounter } }),
      effectiveDateTime: chart.clock.dateTime(draw.at),
      issued,
      performer: [performer],
      result: report.results.map((id) => ({ reference: `Observation/${id}` })),
    })
  }
}

const laboratoryProfile = {
  meta: { profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-observation-lab'] },
}
const laboratoryCategory = hl7Concept('v2-0074', 'LAB', 'Laboratory')
const notCalculated = hl7Concept('data-absent-reason', 'not-applicable', 'Not Applicable')
const adulthood = 18

function rangeOf(
  chart: Chart,
  { ranges, at }: Draw,
  name: LaboratoryName,
): PrintedRange | undefined {
  if (ranges && name in ranges) return ranges[name]
  if (chart.age(at) < adulthood) return undefined
  return adultRange(laboratoryMeasures[name], chart.person.gender)
}

function reports(ids: ReadonlyMap<LaboratoryName, string>) {
  const complete = laboratoryPanels.filter(({ members }) => members.every((name) => ids.has(name)))
  return complete
    .filter(({ within }) => !complete.some(({ loinc }) => loinc === within))
    .map(({ members, also, ...panel }) => ({
      ...panel,
      results: [...members, ...also].flatMap((name): readonly string[] => {
        const id = ids.get(name)
        return id === undefined ? [] : [id]
      }),
    }))
}
