import { decimal, type Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'
import type { MessKind } from './mess-kind.ts'
import { numericResult } from './numeric-result.ts'

/** The same analyte in another unit of the same dimension, its reference range with it. */
export const otherUnitMess: readonly MessKind[] = [
  {
    // 1 mg/dL is 10 mg/L; glucose, C6H12O6, is 180.16 g/mol: 0.05551 mmol/L.
    ...converted('unit-glucose-mmol', '2345-7', 'mg/dL', (value) => value / 18.016),
    what: 'A glucose in mmol/L beside others in mg/dL.',
    to: { code: 'mmol/L', unit: 'mmol/L', digits: 1 },
  },
  {
    // Creatinine, C4H7N3O, is 113.12 g/mol: 88.40 µmol/L for 1 mg/dL.
    ...converted('unit-creatinine-umol', '2160-0', 'mg/dL', (value) => value * 88.4),
    what: 'A creatinine in µmol/L beside others in mg/dL.',
    to: { code: 'umol/L', unit: 'µmol/L', digits: 0 },
  },
  {
    // Exact: UCUM defines [degF] by its table "special units".
    ...converted('unit-fahrenheit', '8310-5', 'Cel', (value) => (value * 9) / 5 + 32),
    what: 'A temperature in °F beside others in °C.',
    to: { code: '[degF]', unit: '°F', digits: 1 },
  },
  {
    // Exact: one pound avoirdupois is 0.45359237 kg.
    ...converted('unit-pounds', '29463-7', 'kg', (value) => value / 0.45359237),
    what: 'A weight in pounds beside others in kilograms.',
    to: { code: '[lb_av]', unit: 'lb', digits: 1 },
  },
].map(({ to, into, ...kind }) => ({
  ...kind,
  make: (resource: Resource) => [inUnit(resource, into, to)] as const,
}))

interface Unit {
  readonly code: string
  readonly unit: string
  readonly digits: number
}

function converted(kind: string, loinc: string, ucum: string, into: (value: number) => number) {
  return {
    kind,
    serves:
      'One analyte in two units is never one line unsaid; conversion only by a checked table.',
    changes: ['valueQuantity', 'referenceRange'],
    isFor: (resource: Resource) => {
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
  return altered(resource, {
    valueQuantity: quantity(value),
    referenceRange: Object.keys(limits).length === 0 ? resource['referenceRange'] : [limits],
  })
}
