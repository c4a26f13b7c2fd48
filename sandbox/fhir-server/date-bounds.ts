export interface Bounds {
  /** Epoch ms, inclusive. */
  readonly low: number
  readonly high: number
}

const form =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/

/** The instants that a FHIR date, dateTime or Period can mean; without a zone it is taken in UTC, this server's policy. */
export function dateBounds(value: unknown): Bounds | undefined {
  if (typeof value === 'object' && value !== null) {
    const { start, end } = value as { start?: unknown; end?: unknown }
    const [first, last] = [dateBounds(start), dateBounds(end)]
    if (!first && !last) return undefined
    return { low: first?.low ?? -Infinity, high: last?.high ?? Infinity }
  }
  const match = typeof value === 'string' ? form.exec(value) : null
  if (!match) return undefined
  const [text, year, month, day, hour, , second, fraction] = match
  const y = Number(year)
  if (hour !== undefined) {
    const low = Date.parse(/Z|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`)
    if (Number.isNaN(low)) return undefined
    return { low, high: low + (fraction !== undefined ? 0 : second !== undefined ? 999 : 59_999) }
  }
  const low = Date.UTC(y, Number(month ?? 1) - 1, Number(day ?? 1))
  if (day !== undefined) return { low, high: low + 86_399_999 }
  if (month !== undefined) return { low, high: Date.UTC(y, Number(month), 1) - 1 }
  return { low, high: Date.UTC(y + 1, 0, 1) - 1 }
}
