/** Our own storage is parsed like anyone else's: it may be shared with another pane, or stale. */
export function parsedRecord(text: string | null): Record<string, unknown> | undefined {
  if (text === null) return undefined
  try {
    return record(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined
}
