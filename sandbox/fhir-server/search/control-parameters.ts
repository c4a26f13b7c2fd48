import { FhirFailure } from '../answers/fhir-failure.ts'

/** Names and values as they were sent, in order. */
export type Parameters = readonly (readonly [name: string, value: string])[]

/** The parameters that control a search: https://hl7.org/fhir/R4/search.html#3.1.1.9 */
export interface ControlParameters {
  /** Every value of a parameter that may repeat, without empty ones. */
  readonly all: (name: string) => readonly string[]
  /** @throws FhirFailure 400 when it has two different values */
  readonly one: (name: string) => string | undefined
  /** `_include` and `_revinclude` with their modifiers. */
  readonly includes: Parameters
}

const include = /^_(rev)?include(:.*)?$/
const names = new Set(['_sort', '_count', '_summary', '_total', '_elements', '_format'])

export function isControlParameter(name: string): boolean {
  return names.has(name) || include.test(name)
}

export function controlParameters(asked: Parameters): ControlParameters {
  const all = (wanted: string) =>
    asked.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : []))
  return {
    all,
    one(name) {
      const [first, ...others] = new Set(all(name))
      if (others.length > 0) throw new FhirFailure(400, 'value', `${name} was given twice`)
      return first
    },
    includes: asked.filter(([name, value]) => include.test(name) && value !== ''),
  }
}
