/**
 * R4 decimals carry their precision: `1.10` is not `1.1`, and 34 digits are 34 digits. A double forgets that.
 * The FHIR door remembers the digits of those numbers that a double would rewrite; every other number's own
 * text is what was sent. Source: R4 datatypes, "decimal".
 */
const digits = new WeakMap<object, Map<string, string>>()

export function rememberDecimalText(holder: object, property: string, text: string): void {
  const known = digits.get(holder) ?? new Map<string, string>()
  known.set(property, text)
  digits.set(holder, known)
}

/** The digits of `holder[property]` as they were sent, or undefined where it is no number. */
export function decimalText(holder: object, property: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(holder, property)?.value
  if (typeof value !== 'number') return undefined
  return digits.get(holder)?.get(property) ?? String(value)
}
