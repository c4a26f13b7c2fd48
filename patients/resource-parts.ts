/** A FHIR resource, or a part of one. */
export type Resource = Readonly<Record<string, unknown>>

/**
 * A decimal with its digits, which JSON.stringify would drop: marked here, and unmarked by `withDigits`. In FHIR 0.010
 * and 0.01 differ in precision: https://hl7.org/fhir/R4/datatypes.html#decimal
 */
export const decimal = (value: number, digits: number): string => `§${value.toFixed(digits)}§`

/** The number inside a marked decimal. */
export const decimalNumber = (marked: string): number => Number(marked.slice(1, -1))

/** JSON text with its marked decimals as numbers. */
export function withDigits(text: string): string {
  return text.replaceAll(/"§(-?[\d.]+)§"/g, '$1')
}

/** Printed units that differ from the UCUM code. */
const unitWords: ReadonlyMap<string, string> = new Map([
  ['mm[Hg]', 'mmHg'],
  ['Cel', '°C'],
  ['mL/min/{1.73_m2}', 'mL/min/1.73 m²'],
  ['kg/m2', 'kg/m²'],
  ['{score}', 'points'],
  ['{INR}', 'INR'],
  ['m[IU]/L', 'mIU/L'],
  ['10*3/uL', '×10³/µL'],
  ['10*6/uL', '×10⁶/µL'],
])

export function quantity(
  { ucum, decimals }: { readonly ucum: string; readonly decimals: number },
  value: number,
): Resource {
  return {
    value: decimal(value, decimals),
    unit: unitWords.get(ucum) ?? ucum,
    system: 'http://unitsofmeasure.org',
    code: ucum,
  }
}

/** A CodeableConcept of one of HL7's code systems (`http://terminology.hl7.org/CodeSystem/…`). */
export function hl7Concept(system: string, code: string, display?: string): Resource {
  const coding = { system: `http://terminology.hl7.org/CodeSystem/${system}`, code }
  return { coding: [display === undefined ? coding : { ...coding, display }] }
}
