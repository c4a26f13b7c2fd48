import type { Observation } from 'fhir/r4'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { LeftOut } from '../finding.ts'
import { withoutPanelCodes } from './panel-codes.ts'
import { parsedObservation, type ParsedObservation } from './parsed-observation.ts'
import { sentName } from './sent-name.ts'

export interface PartitionedObservations {
  readonly kept: readonly ParsedObservation[]
  readonly leftOut: readonly LeftOut[]
}

/**
 * Observations that can be shown, and those left out with the element that decided it. `entered-in-error` never
 * appears in a list, a trend or as the latest: https://hl7.org/fhir/R4/valueset-observation-status.html
 */
export function partitionObservations(resources: readonly unknown[]): PartitionedObservations {
  const kept: ParsedObservation[] = []
  const leftOut: LeftOut[] = []
  for (const resource of resources) {
    const observation = sent<Observation>(resource)
    const reference = `Observation/${text(observation.id) ?? ''}`
    if (observation.status === 'entered-in-error') {
      leftOut.push({ reference, reason: 'entered-in-error', element: 'status' })
    } else if (isNameless(observation)) {
      leftOut.push({ reference, reason: 'malformed', element: 'code' })
    } else {
      kept.push(parsedOnce(observation))
    }
  }
  return { kept: withoutPanelCodes(kept), leftOut }
}

/** A part of a search is drawn while the rest loads, so the same resources are asked about several times. */
const parsed = new WeakMap<Sent<Observation>, ParsedObservation>()

function parsedOnce(observation: Sent<Observation>): ParsedObservation {
  const earlier = parsed.get(observation)
  if (earlier) return earlier
  const first = parsedObservation(observation)
  parsed.set(observation, first)
  return first
}

/** Without a code, a text or a component there is nothing to call it by. */
function isNameless(observation: Sent<Observation>): boolean {
  const { code, component } = observation
  const hasCoding = elements(element(code).coding).length > 0
  return !hasCoding && sentName(code) === undefined && elements(component).length === 0
}
