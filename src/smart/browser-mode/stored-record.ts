import { isJsonObject, type JsonObject } from '#src/json-object.ts'

/** The object in a stored JSON text, or undefined. Our own storage is not trusted: another pane may share it. */
export function parsedRecord(text: string | null): JsonObject | undefined {
  if (text === null) return undefined
  try {
    return record(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function record(value: unknown): JsonObject | undefined {
  return isJsonObject(value) ? value : undefined
}
