import type { Asked, Fault } from './fault.ts'
import { faults } from './faults.ts'

/** A fault that was chosen, for all requests of its place or for those of one resource type. */
export interface ChosenFault {
  /** As it was chosen. */
  readonly name: string
  readonly fault: Fault
  readonly resourceType: string | undefined
}

/**
 * The faults that a text names, such as `slow` or `forbidden:Observation refresh-away`.
 * @returns the first name that is not one, if there is any
 */
export function chosenFaults(text: string): readonly ChosenFault[] | { readonly unknown: string } {
  const chosen: ChosenFault[] = []
  for (const name of text.split(/[\s,]+/).filter(Boolean)) {
    const [faultName = '', resourceType] = name.split(':')
    const fault = Object.hasOwn(faults, faultName) ? faults[faultName] : undefined
    if (!fault || (resourceType !== undefined && fault.place !== 'fhir')) return { unknown: name }
    chosen.push({ name, fault, resourceType })
  }
  return chosen
}

/** Whether a request meets a fault. */
export function isMet({ fault, resourceType }: ChosenFault, asked: Asked): boolean {
  if (fault.place !== asked.place) return false
  if (resourceType !== undefined && typeOf(asked) !== resourceType) return false
  return fault.meets?.(asked) ?? true
}

function typeOf({ url, fhirServerUrl }: Asked): string | undefined {
  return url.pathname.slice(new URL(fhirServerUrl).pathname.length).split('/')[1]
}
