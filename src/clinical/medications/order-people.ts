import type { Annotation, Reference } from 'fhir/r4'
import { takeConcept, takeConcepts } from '#src/r4/take-concept.ts'
import { takeExtension } from '#src/r4/take-extension.ts'
import {
  setAside,
  takeBoolean,
  takeElement,
  takeElements,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import type { MedicationOrder } from './medication-order.ts'

/** Who an order is from, why, and what they wrote beside it. */

type Request = Tracked<AnyRequest>

export function takeReported(request: Request): MedicationOrder['reported'] {
  const isReported = takeBoolean(request, 'reportedBoolean')
  if (isReported === false) setAside(request, 'reportedBoolean')
  const by = takeElement(request, 'reportedReference')
  if (by && Object.keys(by.json).length > 0) return { by: takeDisplay(by) }
  return isReported === true ? { by: undefined } : undefined
}

/** Whether it is a report, or says so in a form that cannot be read: R5 has `reported`, some send `"true"`. */
export function mayBeReported({ json }: Request): boolean {
  const members = Object.entries(json).filter(([name]) => /^_?reported/.test(name))
  return members.some(
    ([, value]: readonly [string, unknown]) =>
      ![false, 'false', null].includes(value as boolean | null),
  )
}

export function takeReasons(request: Request): string[] {
  return [
    ...takeConcepts(request, 'reasonCode'),
    ...takeElements(request, 'reasonReference').flatMap((each) => takeDisplay(each) ?? []),
  ]
}

export function takeRequester(request: Request): MedicationOrder['requester'] {
  const requester = takeElement(request, 'requester')
  if (!requester) return undefined
  const agent = takeElement(requester, 'agent')
  return { name: takeDisplay(requester) ?? (agent && takeDisplay(agent)) }
}

/** The display of a reference; what else it holds is left for the details. */
function takeDisplay(reference: Tracked<Reference>): string | undefined {
  setAside(reference, 'reference', 'type', 'identifier')
  return takeText(reference, 'display')
}

/** Annotations, and the pharmacy's verification status if the source sends one. */
export function takeNotes(request: Request): string[] {
  return [
    ...takePharmacyVerification(request),
    ...takeElements(request, 'note').flatMap((each) => takeNote(each) ?? []),
  ]
}

function takeNote(note: Tracked<Annotation>): string | undefined {
  setAside(note, 'authorReference', 'authorString', 'time')
  return takeText(note, 'text')
}

/** One vendor's extension, because "Rejected by pharmacy" must be seen. */
const pharmacyVerificationUrl =
  'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status'

function takePharmacyVerification(request: Request): string[] {
  const extension = takeExtension(request, pharmacyVerificationUrl)
  if (!extension) return []
  const coding = takeElement(extension, 'valueCoding')
  const found =
    takeConcept(extension, 'valueCodeableConcept') ??
    (coding && (takeText(coding, 'display') ?? takeText(coding, 'code'))) ??
    takeText(extension, 'valueString') ??
    takeText(extension, 'valueCode')
  return found === undefined ? [] : [found]
}
