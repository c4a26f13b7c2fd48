/** The values at a dotted path, every repeat of every step: `component.code` of an Observation. */
export function elementsAt(json: unknown, path: string): readonly unknown[] {
  return path.split('.').reduce<readonly unknown[]>(
    (holders, name) =>
      holders.flatMap((holder) => {
        const value = isObject(holder) ? holder[name] : undefined
        return value === undefined || value === null ? [] : value
      }),
    [json],
  )
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
