import { isJsonObject, type JsonObject } from '#src/json-object.ts'

/** Our own storage is parsed like anyone else's: it may be shared with another pane, or stale. */
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
