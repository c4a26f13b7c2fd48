import { isJsonObject } from '#src/json-object.ts'
import { decimalText } from './decimal.ts'

/** JSON as it was sent, digit for digit, for a reader who must see what could not be read. */
export function asSent(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asSent).join(', ')}]`
  if (!isJsonObject(value)) return JSON.stringify(value) ?? ''
  const members = Object.keys(value).map(
    (name) => `"${name}": ${decimalText(value, name) ?? asSent(value[name])}`,
  )
  return `{${members.join(', ')}}`
}
