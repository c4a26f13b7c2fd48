import type { Observation, ObservationComponent } from 'fhir/r4'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { referenceDisplay } from '#src/r4/reference.ts'
import { elements, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { modifierCautions, observationCautions } from './cautions.ts'
import { effectiveTime } from './effective-time.ts'
import { interpretations, mostSevere } from './interpretation.ts'
import { comparableRange, judgement } from './judgement.ts'
import { malformedParts } from './malformed-parts.ts'
import {
  componentIdentities,
  observedSpecimen,
  readingIdentity,
  type ObservedSpecimen,
} from './reading-identity.ts'
import { hasValue, readingValue, reasonForAbsence } from './reading-value.ts'
import type { Reading, ReadingStatus } from './reading-type.ts'
import { sentName } from './sent-name.ts'
import { specimenKind } from './specimen-kind.ts'
import { referenceRanges } from './reference-range.ts'

/** An Observation, read once: whatever is made of it later starts here. */
export interface ParsedObservation {
  /** For the elements that are not part of a reading. */
  readonly resource: Sent<Observation>
  /** The Observation's own value, without its components. */
  readonly whole: Reading
  /** One reading for each component, with the Observation's time, status and circumstances. */
  readonly components: readonly Reading[]
}

export function parsedObservation(resource: Sent<Observation>): ParsedObservation {
  const id = text(resource.id) ?? ''
  const status = readingStatus(resource)
  const shared = circumstances(resource)
  const specimen = observedSpecimen(resource)
  const identity = readingIdentity(resource, specimen?.kind)
  const whole: Reading = {
    reference: `Observation/${id}`,
    id,
    identity,
    ...measurement(resource, { status, specimen, members: elements(resource.hasMember).length }),
    ...effectiveTime(resource),
    status,
    circumstances: [...shared, ...reasonBesideValue(resource)],
    specimen: specimen?.words,
    notes: elements(resource.note).flatMap((note) => text(note.text) ?? []),
    malformed: malformedParts(resource),
    performers: elements(resource.performer).flatMap((each) => referenceDisplay(each) ?? []),
    cautions: observationCautions(resource),
  }
  const parts = elements(resource.component)
  const identities = componentIdentities(
    identity,
    parts.map((component) => readingIdentity(component, specimen?.kind)),
  )
  const components = parts.map((component, index) => ({
    ...whole,
    id: `${id}#${String(index)}`,
    identity: identities[index] ?? identity,
    ...measurement(component, { status, specimen, members: 0 }),
    circumstances: [...shared, ...reasonBesideValue(component)],
    cautions: [...new Set([...whole.cautions, ...modifierCautions(component)])],
  }))
  return { resource, whole, components }
}

const statuses: readonly string[] = [
  'registered',
  'preliminary',
  'final',
  'amended',
  'corrected',
  'cancelled',
  'unknown',
]

/** `entered-in-error` never gets here; any value that R4 does not define is `unknown`. */
function readingStatus(observation: Sent<Observation>): ReadingStatus {
  const status = text(observation.status)
  return status !== undefined && statuses.includes(status) ? (status as ReadingStatus) : 'unknown'
}

interface Observed {
  readonly status: ReadingStatus
  readonly specimen: ObservedSpecimen | undefined
  readonly members: number
}

function measurement(holder: Sent<ObservationComponent>, { status, specimen, members }: Observed) {
  const value = readingValue(holder, status, members)
  const flags = interpretations(holder.interpretation)
  const ranges = referenceRanges(holder.referenceRange)
  // A modifier may change what the value or the range means, so the two are not compared.
  const range = modifierCautions(holder).length > 0 ? undefined : comparableRange(value, ranges)
  return {
    name: nameWithSpecimen(sentName(holder.code) ?? '', specimen),
    codes: codings(holder.code).map(({ system, code }) => `${system ?? ''}|${code}`),
    value,
    interpretations: flags,
    severity: mostSevere(flags),
    ranges,
    comparableRange: range,
    judgement: judgement({ value, interpretations: flags, ranges, comparableRange: range }),
  }
}

/** `Glucose (Urine)`: a glucose is taken for one in blood where its name does not say what it was made of. */
function nameWithSpecimen(name: string, specimen: ObservedSpecimen | undefined): string {
  const isOrdinary = specimen?.kind === undefined || specimen.kind === 'blood'
  return isOrdinary || specimenKind(name) === specimen.kind ? name : `${name} (${specimen.words})`
}

/** https://hl7.org/fhir/R4/extension-observation-bodyposition.html */
const bodyPosition = 'http://hl7.org/fhir/StructureDefinition/observation-bodyPosition'

function circumstances(observation: Sent<Observation>): string[] {
  const position = elements(observation.extension).find(({ url }) => url === bodyPosition)
  return [
    conceptName(position?.valueCodeableConcept),
    conceptName(observation.bodySite),
    conceptName(observation.method),
    referenceDisplay(observation.device),
  ].filter((each) => each !== undefined)
}

/** A reason for absence beside a value contradicts it (invariant obs-6), so both are shown. */
function reasonBesideValue(holder: Sent<ObservationComponent>): string[] {
  return hasValue(holder) ? [reasonForAbsence(holder) ?? []].flat() : []
}
