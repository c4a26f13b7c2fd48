import { decimal, type Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** The same analyte in another unit of the same dimension, with its reference range. */
export const otherUnitMess: readonly MessKind[] = [
  {
    // 1 mg/dL is 10 mg/L; glucose, C6H12O6, is 180.16 g/mol: 0.05551 mmol/L.
    ...converted('unit-glucose-mmol', '2345-7', 'mg/dL', (value) => value / 18.016),
    description: 'A glucose in mmol/L next to others in mg/dL.',
    to: { code: 'mmol/L', unit: 'mmol/L', digits: 1 },
  },
  {
    // Creatinine, C4H7N3O, is 113.12 g/mol: 88.40 µmol/L for 1 mg/dL.
    ...converted('unit-creatinine-umol', '2160-0', 'mg/dL', (value) => value * 88.4),
    description: 'A creatinine in µmol/L next to others in mg/dL.',
    to: { code: 'umol/L', unit: 'µmol/L', digits: 0 },
  },
  {
    // Exact: https://ucum.org/ucum#section-Special-Units-on-non-ratio-Scales
    ...converted('unit-fahrenheit', '8310-5', 'Cel', (value) => (value * 9) / 5 + 32),
    description: 'A temperature in °F next to others in °C.',
    to: { code: '[degF]', unit: '°F', digits: 1 },
  },
  {
    // Exact: a pound is 0.45359237 kg.
    ...converted('unit-pounds', '29463-7', 'kg', (value) => value / 0.45359237),
    description: 'A weight in pounds next to others in kilograms.',
    to: { code: '[lb_av]', unit: 'lb', digits: 1 },
  },
].map(({ to, into, ...kind }) => ({
  ...kind,
  apply: (resource: Resource) => [inUnit(resource, into, to)] as const,
}))

interface Unit {
  readonly code: string
  readonly unit: string
  readonly digits: number
}

function converted(kind: string, loinc: string, ucum: string, into: (value: number) => number) {
  return {
    kind,
    expectation:
      'One analyte in two units is never silently one line, and is converted by a verified table only.',
    changes: ['valueQuantity', 'referenceRange'],
    appliesTo: (resource: Resource) => {
      const result = numericResult(resource)
      return result?.loinc === loinc && result.ucum === ucum
    },
    into,
  }
}

function inUnit(resource: Resource, into: (value: number) => number, to: Unit): Resource {
  const { value = 0, low, high } = numericResult(resource) ?? {}
  const quantity = (number: number) => ({
    value: decimal(into(number), to.digits),
    unit: to.unit,
    system: 'http://unitsofmeasure.org',
    code: to.code,
  })
  const limits = {
    ...(low === undefined ? {} : { low: quantity(low) }),
    ...(high === undefined ? {} : { high: quantity(high) }),
  }
  return withElements(resource, {
    valueQuantity: quantity(value),
    referenceRange: Object.keys(limits).length === 0 ? resource['referenceRange'] : [limits],
  })
}
