import { isObject } from '#sandbox/store/is-object.ts'

/** Reads the values at a dotted path, every repeat of every step: `component.code` of an Observation. */
export type ElementPath = (json: unknown) => readonly unknown[]

/** The path is taken apart once, since it is walked for every resource. */
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
