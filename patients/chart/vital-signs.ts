import { measureCode, printedValue } from '../codes/measure.ts'
import {
  bloodPressureMeasures,
  vitalSignMeasures,
  vitalSignProfiles,
  type VitalSignName,
} from '../codes/vital-sign-measures.ts'
import { quantity, type Resource } from '../resource-parts.ts'
import type { Chart } from './chart.ts'
import { observationParts, type Circumstances } from './observation.ts'

export interface Pressure {
  readonly systolic: number
  readonly diastolic: number
}

export type VitalSigns = Partial<Readonly<Record<Exclude<VitalSignName, 'bmi'>, number>>> & {
  readonly pressure?: Pressure
  readonly bodySite?: string
}

/** Adds vital signs that were taken together, and a BMI if weight and height are among them. */
export function addVitalSigns(
  chart: Chart,
  { pressure, bodySite, ...signs }: VitalSigns,
  circumstances: Circumstances,
): void {
  if (pressure) addPressure(chart, pressure, bodySite, circumstances)
  for (const [name, value] of Object.entries(signs) as [VitalSignName, number][]) {
    addSign(chart, name, value, circumstances)
  }
  if (signs.weight !== undefined && signs.height !== undefined) {
    const kilograms = printedValue(vitalSignMeasures.weight, signs.weight)
    const metres = printedValue(vitalSignMeasures.height, signs.height) / 100
    addSign(chart, 'bmi', kilograms / metres ** 2, circumstances)
  }
}

function addSign(
  chart: Chart,
  name: VitalSignName,
  value: number,
  circumstances: Circumstances,
): void {
  const measure = vitalSignMeasures[name]
  chart.add({
    resourceType: 'Observation',
    id: chart.nextId(`vital-${measure.loinc}`),
    ...profile(vitalSignProfiles[name]),
    ...observationParts(chart, 'vital-signs', measure, circumstances),
    valueQuantity: quantity(measure, value),
  })
}

/** Adds one Observation with two components: https://hl7.org/fhir/R4/bp.html */
function addPressure(
  chart: Chart,
  { systolic, diastolic }: Pressure,
  bodySite: string | undefined,
  circumstances: Circumstances,
): void {
  const { panel, systolic: upper, diastolic: lower } = bloodPressureMeasures
  chart.add({
    resourceType: 'Observation',
    id: chart.nextId('pressure'),
    ...profile('bp'),
    ...observationParts(chart, 'vital-signs', panel, circumstances),
    ...(bodySite === undefined ? {} : { bodySite: { text: bodySite } }),
    component: [
      { code: measureCode(upper), valueQuantity: quantity(upper, systolic) },
      { code: measureCode(lower), valueQuantity: quantity(lower, diastolic) },
    ],
  })
}

const profiles = new Map<string, Resource>()

function profile(name: string | undefined): Resource {
  if (name === undefined) return {}
  let known = profiles.get(name)
  if (!known) {
    known = { meta: { profile: [`http://hl7.org/fhir/StructureDefinition/${name}`] } }
    profiles.set(name, known)
  }
  return known
}
