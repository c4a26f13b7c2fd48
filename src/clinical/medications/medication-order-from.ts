import { conceptName } from '#src/r4/codeable-concept.ts'
import { fhirDateTime, lastInstantAnywhere, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { referenceDisplay } from '#src/r4/reference.ts'
import { record, records, text, type Json } from '#src/r4/record.ts'
import { dosages } from './dosage.ts'
import { medicationName, type ReadMedications } from './medication-name.ts'
import type { MedicationOrder, OrderStatus } from './medication-order.ts'
import { hasUnknownModifier } from './unknown-modifier.ts'

const statuses: readonly string[] = [
  'active',
  'on-hold',
  'cancelled',
  'completed',
  'stopped',
  'draft',
]

export interface OrderContext {
  readonly medications: ReadMedications
  readonly fhirServerUrl: string
  /** Epoch ms. */
  readonly now: number
}

/** The order that a MedicationRequest states. Nothing is inferred: no end, no status, no frequency. */
export function medicationOrderFrom(request: Json, context: OrderContext): MedicationOrder {
  const id = text(request['id']) ?? ''
  const status = orderStatus(request)
  const end = statedEnd(request)
  const { fhirServerUrl, now } = context
  const { isUnsafe, ...named } = medicationName(request, context.medications, fhirServerUrl)
  return {
    reference: `MedicationRequest/${id}`,
    id,
    ...named,
    status,
    statusReason: conceptName(request['statusReason']),
    intent: text(request['intent']),
    doNotPerform: isProhibition(request),
    reported: reported(request),
    authoredOn: fhirDateTime(request['authoredOn']),
    dosages: dosages(request['dosageInstruction']),
    requester: referenceDisplay(request['requester']),
    reasons: [
      ...records(request['reasonCode']).flatMap((each) => conceptName(each) ?? []),
      ...records(request['reasonReference']).flatMap((each) => referenceDisplay(each) ?? []),
    ],
    notes: [
      ...pharmacyVerdict(request),
      ...records(request['note']).flatMap((note) => text(note['text']) ?? []),
    ],
    courses: records(request['category']).flatMap((each) => conceptName(each) ?? []),
    refills: refills(request),
    end,
    isEndDatePassed: status === 'active' && end !== undefined && lastInstantAnywhere(end) < now,
    links: links(request),
    group: text(record(request['groupIdentifier'])['value']),
    hasUnknownModifier: isUnsafe || cannotBeInterpreted(request),
  }
}

/** R4 medicationrequest-intent. A modifier element: another word, or none, leaves open what this is. */
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

function cannotBeInterpreted(request: Json): boolean {
  const instructions = records(request['dosageInstruction'])
  const parts = [
    ...instructions,
    ...instructions.map(({ timing }) => record(timing)),
    record(request['dispenseRequest']),
    record(request['substitution']),
  ]
  const prohibition = request['doNotPerform'] ?? false
  return (
    hasUnknownModifier(request, parts) ||
    !intents.includes(request['intent']) ||
    typeof prohibition !== 'boolean'
  )
}

/** A server that sends `"true"` in words means no less by it. */
function isProhibition({ doNotPerform }: Json): boolean {
  return doNotPerform === true || text(doNotPerform)?.toLowerCase() === 'true'
}

/** Oracle Health's extension: "Rejected by pharmacy" must not go unseen. */
const pharmacyVerification =
  'https://fhir-ehr.cerner.com/r4/StructureDefinition/pharmacy-verification-status'

function pharmacyVerdict(request: Json): string[] {
  const extensions = records(request['extension']).filter(({ url }) => url === pharmacyVerification)
  return extensions.flatMap(
    (each) =>
      conceptName(each['valueCodeableConcept']) ??
      conceptName({ coding: each['valueCoding'] }) ??
      text(each['valueString']) ??
      text(each['valueCode']) ??
      [],
  )
}

function orderStatus(request: Json): OrderStatus {
  const status = text(request['status'])
  return status !== undefined && statuses.includes(status) ? (status as OrderStatus) : 'unknown'
}

function reported(request: Json): MedicationOrder['reported'] {
  const by = request['reportedReference']
  if (Object.keys(record(by)).length > 0) return { by: referenceDisplay(by) }
  return request['reportedBoolean'] === true ? { by: undefined } : undefined
}

function refills(request: Json): number | undefined {
  const allowed = record(request['dispenseRequest'])['numberOfRepeatsAllowed']
  return typeof allowed === 'number' ? allowed : undefined
}

/** The latest end among the dosage bounds and the dispense validity; an instruction without an end leaves it open. */
function statedEnd(request: Json): FhirDateTime | undefined {
  const instructions = records(request['dosageInstruction'])
  const bounds = instructions.map((each) => {
    const period = record(record(record(each['timing'])['repeat'])['boundsPeriod'])
    return fhirDateTime(period['end'])
  })
  const validity = fhirDateTime(record(record(request['dispenseRequest'])['validityPeriod'])['end'])
  const hasOpenInstruction = bounds.some((end) => end === undefined)
  const ends = [...(hasOpenInstruction ? [] : bounds), validity].filter((end) => end !== undefined)
  return ends.toSorted((one, other) => other.latest - one.latest)[0]
}

function links(request: Json): MedicationOrder['links'] {
  const prior = text(record(request['priorPrescription'])['reference'])
  const basedOn = records(request['basedOn']).flatMap(({ reference }) => text(reference) ?? [])
  return [
    ...(prior === undefined ? [] : [{ kind: 'prior-prescription' as const, to: prior }]),
    ...basedOn.map((to) => ({ kind: 'based-on' as const, to })),
  ]
}
