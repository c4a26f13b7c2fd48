/** Whatever the JSON really holds, read without trusting its type: servers send what the types forbid. */
export type Json = Readonly<Record<string, unknown>>

const nothing: Json = {}

/** The value as an object, or an object without properties. */
export function record(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : nothing
}

/** The objects in an array; a lone object counts as one, anything else as none. */
export function records(value: unknown): Json[] {
  if (Array.isArray(value)) return value.map(record).filter((each) => each !== nothing)
  const single = record(value)
  return single === nothing ? [] : [single]
}

/** A text with something in it, its outer white space cut, or undefined. */
export function text(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const trimmed = value.trim()
  return trimmed === '' ? undefined : trimmed
}

export function texts(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.map(text).filter((each) => each !== undefined)
}
