import type { MedicationRequest } from 'fhir/r4'
import { conceptName } from '#src/r4/codeable-concept.ts'
import { fhirDateTime, lastInstantAnywhere, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { referenceDisplay } from '#src/r4/reference.ts'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import { hasUnknownModifier } from '#src/r4/unknown-modifier.ts'
import { dosages } from './dosage.ts'
import { medicationName, type LoadedMedications } from './medication-name.ts'
import type { MedicationOrder, OrderStatus } from './medication-order.ts'

type Request = Sent<MedicationRequest>

const statuses: readonly string[] = [
  'active',
  'on-hold',
  'cancelled',
  'completed',
  'stopped',
  'draft',
]

export interface OrderContext {
  readonly medications: LoadedMedications
  readonly fhirServerUrl: string
  /** Epoch ms. */
  readonly now: number
}

/** The order that a MedicationRequest states. No end, status or frequency is inferred. */
export function medicationOrderFrom(request: Request, context: OrderContext): MedicationOrder {
  const id = text(request.id) ?? ''
  const status = orderStatus(request)
  const end = statedEnd(request)
  const { fhirServerUrl, now } = context
  const { isUnsafe, ...name } = medicationName(request, context.medications, fhirServerUrl)
  return {
    reference: `MedicationRequest/${id}`,
    id,
    ...name,
    status,
    statusReason: conceptName(request.statusReason),
    intent: text(request.intent),
    doNotPerform: isProhibition(request),
    reported: reported(request),
    authoredOn: fhirDateTime(request.authoredOn),
    dosages: dosages(request.dosageInstruction),
    requester: referenceDisplay(request.requester),
    reasons: [
      ...elements(request.reasonCode).flatMap((each) => conceptName(each) ?? []),
      ...elements(request.reasonReference).flatMap((each) => referenceDisplay(each) ?? []),
    ],
    notes: [
      ...pharmacyVerification(request),
      ...elements(request.note).flatMap((note) => text(note.text) ?? []),
    ],
    categories: elements(request.category).flatMap((each) => conceptName(each) ?? []),
    refills: refills(request),
    end,
    isEndDatePassed: status === 'active' && end !== undefined && lastInstantAnywhere(end) < now,
    links: links(request),
    group: text(element(request.groupIdentifier).value),
    hasUnknownModifier: isUnsafe || cannotBeInterpreted(request),
  }
}

/**
 * https://hl7.org/fhir/R4/valueset-medicationrequest-intent.html. A modifier element: with any other value, or with
 * none, it is unknown whether this is an order.
 */
const intents: readonly unknown[] = [
  'proposal',
  'plan',
  'order',
  'original-order',
  'reflex-order',
  'filler-order',
  'instance-order',
  'option',
]

function cannotBeInterpreted(request: Request): boolean {
  const instructions = elements(request.dosageInstruction)
  const parts = [
    ...instructions,
    ...instructions.map(({ timing }) => element(timing)),
    element(request.dispenseRequest),
    element(request.substitution),
  ]
  const prohibition = request.doNotPerform ?? false
  return (
    hasUnknownModifier(request, parts) ||
    !intents.includes(request.intent) ||
    typeof prohibition !== 'boolean'
  )
}

/** The string `"true"` is not valid R4, but it prohibits all the same. */
function isProhibition({ doNotPerform }: Request): boolean {
  return doNotPerform === true || text(doNotPerform)?.toLowerCase() === 'true'
}

/** Oracle Health's extension, because "Rejected by pharmacy" must be seen. */
const pharmacyVerificationUrl =
  'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status'

function pharmacyVerification(request: Request): string[] {
  return elements(request.extension)
    .filter(({ url }) => url === pharmacyVerificationUrl)
    .flatMap(
      (each) =>
        conceptName(each.valueCodeableConcept) ??
        conceptName(sent({ coding: each.valueCoding })) ??
        text(each.valueString) ??
        text(each.valueCode) ??
        [],
    )
}

function orderStatus(request: Request): OrderStatus {
  const status = text(request.status)
  return status !== undefined && statuses.includes(status) ? (status as OrderStatus) : 'unknown'
}

function reported(request: Request): MedicationOrder['reported'] {
  const by = request.reportedReference
  if (Object.keys(element(by)).length > 0) return { by: referenceDisplay(by) }
  return request.reportedBoolean === true ? { by: undefined } : undefined
}

function refills(request: Request): number | undefined {
  const allowed = element(request.dispenseRequest).numberOfRepeatsAllowed
  return typeof allowed === 'number' ? allowed : undefined
}

/** Any instruction without an end leaves the dosage bounds open; the latest of the remaining ends counts. */
function statedEnd(request: Request): FhirDateTime | undefined {
  const bounds = elements(request.dosageInstruction).map(({ timing }) => {
    const { boundsPeriod } = element(element(timing).repeat)
    return fhirDateTime(element(boundsPeriod).end)
  })
  const { validityPeriod } = element(request.dispenseRequest)
  const validity = fhirDateTime(element(validityPeriod).end)
  const hasOpenInstruction = bounds.some((end) => end === undefined)
  const ends = [...(hasOpenInstruction ? [] : bounds), validity].filter((end) => end !== undefined)
  return ends.toSorted((one, other) => other.latest - one.latest)[0]
}

function links(request: Request): MedicationOrder['links'] {
  const prior = text(element(request.priorPrescription).reference)
  const basedOn = elements(request.basedOn).flatMap(({ reference }) => text(reference) ?? [])
  return [
    ...(prior === undefined ? [] : [{ kind: 'prior-prescription' as const, to: prior }]),
    ...basedOn.map((to) => ({ kind: 'based-on' as const, to })),
  ]
}
