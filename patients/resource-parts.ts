/** What every generated resource is put together from. */
export type Resource = Readonly<Record<string, unknown>>

/**
 * A decimal with its digits, which JSON.stringify would drop: marked here, unmarked in the text. FHIR R4, "decimal":
 * 0.010 is another precision than 0.01.
 */
export const decimal = (value: number, digits: number): string => `§${value.toFixed(digits)}§`

/** The number inside a marked decimal. */
export const decimalNumber = (marked: string): number => Number(marked.slice(1, -1))

/** JSON text of a resource or a Bundle, its decimals as digits. */
export function withDigits(text: string): string {
  return text.replaceAll(/"§(-?[\d.]+)§"/g, '$1')
}

/** What a laboratory prints where the UCUM code is not what people write. */
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

/** A code of one of HL7's own code systems (`http://terminology.hl7.org/CodeSystem/…`). */
export function hl7Concept(system: string, code: string, display?: string): Resource {
  const coding = { system: `http://terminology.hl7.org/CodeSystem/${system}`, code }
  return { coding: [display === undefined ? coding : { ...coding, display }] }
}
