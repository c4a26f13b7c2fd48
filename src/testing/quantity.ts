import type { Quantity } from 'fhir/r4'

/** A quantity whose unit is only a word. */
export function quantity(value: number, unit?: string): Quantity {
  return unit === undefined ? { value } : { value, unit }
}

/** A quantity whose unit is a UCUM code. */
export function ucum(value: number, unit: string): Quantity {
  return { value, unit, system: 'http://unitsofmeasure.org', code: unit }
}

export function mmHg(value: number): Quantity {
  return ucum(value, 'mm[Hg]')
}
