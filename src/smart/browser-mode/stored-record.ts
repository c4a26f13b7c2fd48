/** The object in a stored JSON text, or undefined. Our own storage is not trusted: another pane may share it. */
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
