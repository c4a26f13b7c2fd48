import { isObject } from '#sandbox/store/is-object.ts'

/** Reads all values at a dotted path, such as `component.code` of an Observation. */
export type ElementPath = (json: unknown) => readonly unknown[]

/** The path is split only once, because it is followed in every resource. */
export function elementPath(path: string): ElementPath {
  const names = path.split('.')
  return (json) => {
    let holders: unknown[] = [json]
    for (const name of names) {
      const found: unknown[] = []
      for (const holder of holders) {
        const value = isObject(holder) ? holder[name] : undefined
        if (Array.isArray(value)) found.push(...(value as unknown[]))
        else if (value !== undefined && value !== null) found.push(value)
      }
      holders = found
    }
    return holders
  }
}
