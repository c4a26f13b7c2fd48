/**
 * R4 decimals keep their precision: `1.10` is not `1.1`, and a number may have 34 digits. A double loses that. While
 * parsing, the digits of every number that a double would change are remembered here; any other number's own text is
 * what was sent. https://hl7.org/fhir/R4/datatypes.html#decimal
 */
const digits = new WeakMap<object, Map<string, string>>()

export function rememberDecimalText(holder: object, property: string, text: string): void {
  const known = digits.get(holder) ?? new Map<string, string>()
  known.set(property, text)
  digits.set(holder, known)
}

/** The digits of `holder[property]` as they were sent; undefined when it is not a number. */
export function decimalText<Holder extends object>(
  holder: Holder,
  property: keyof Holder & string,
): string | undefined {
  const value: unknown = holder[property]
  if (typeof value !== 'number') return undefined
  return digits.get(holder)?.get(property) ?? String(value)
}
