import type { Resource } from 'fhir/r4'
import { lastInstantAnywhere, type FhirDateTime } from '#src/r4/fhir-date-time.ts'
import { takeConcept, takeConcepts } from '#src/r4/take-concept.ts'
import { takeExtension } from '#src/r4/take-extension.ts'
import { takeDate, type SentDate } from '#src/r4/take-period.ts'
import { text } from '#src/r4/text.ts'
import { setAside, takeElements, takeText, tracked, type Tracked } from '#src/r4/tracked-element.ts'
import { untakenValues } from '#src/r4/untaken-values.ts'
import type { AnyRequest } from './any-request.ts'
import { medicationNaming, type Named } from './medication-naming.ts'
import type { MedicationOrder, OrderStatus } from './medication-order.ts'
import { takeLinks } from './order-links.ts'
import { authored, hasUnknownValue, takeProhibition } from './order-meaning.ts'
import {
  mayBeReported,
  takeNotes,
  takeReasons,
  takeReported,
  takeRequester,
} from './order-people.ts'
import type { OrderServer } from './referenced-medication.ts'
import { supplyOf } from './supply.ts'
import { takeDosages } from './take-dosages.ts'

type Request = Tracked<AnyRequest>
type Product = Omit<Named, 'naming'>

export interface OrderContext extends OrderServer {
  /** Epoch ms. */
  readonly now: number
}

/** The order that a MedicationRequest states. No end, status or frequency is inferred. */
export function medicationOrderFrom(resource: unknown, context: OrderContext): MedicationOrder {
  const request: Request = tracked(resource)
  const { now, fhirServerUrl } = context
  const id = text(request.json.id) ?? ''
  const reference = `MedicationRequest/${id}`
  const sentStatus = takeText(request, 'status')
  const status = statuses.find((each) => each === sentStatus) ?? 'unknown'
  const intent = takeText(request, 'intent')
  const reported = takeReported(request)
  const { dosages, end } = takeDosages(request)
  const { naming, ...product } = medicationNaming(request, context)
  const statusChanged = takeStatusChanged(request)
  const supply = supplyOf(request)
  const fields = {
    reference,
    sources: [reference, ...(product.readFrom === undefined ? [] : [product.readFrom])],
    id,
    naming,
    status,
    sentStatus: status === 'unknown' ? sentStatus : undefined,
    statusReason: takeConcept(request, 'statusReason'),
    priority: takePriority(request),
    intent,
    doNotPerform: takeProhibition(request),
    reported,
    authored: authored(status, intent, mayBeReported(request)),
    authoredOn: takeDate(request, 'authoredOn'),
    dosages,
    requester: takeRequester(request),
    reasons: takeReasons(request),
    notes: takeNotes(request),
    categories: [
      ...takeConcepts(request, 'category'),
      ...[takeConcept(request, 'courseOfTherapyType')].filter((each) => each !== undefined),
    ],
    supply,
    end,
    isEndDatePassed: status === 'active' && isPassed(end, now),
    isDispensingOver: isPassed(supply.validity?.end?.date, now),
    statusChanged,
    isStopDateMissing: status === 'stopped' && !statusChanged && !isPassed(end, now),
    links: takeLinks(request, fhirServerUrl),
  }
  leaveTheRest(request, product)
  return { ...fields, ...accountOf(request, product, naming.isWithdrawn) }
}

/** What became of every value that is in none of the fields. */
function accountOf(
  request: Request,
  { medication, readFrom }: Product,
  isWithdrawn: boolean,
): Pick<
  MedicationOrder,
  'hasUnknownModifier' | 'unread' | 'oddShapes' | 'alsoSent' | 'extensions'
> {
  const resources = medication && readFrom !== undefined ? [request, medication] : [request]
  const untaken = resources.map(untakenValues)
  const values = untaken.flatMap((each) => each.values)
  return {
    hasUnknownModifier:
      isWithdrawn ||
      hasUnknownValue(request) ||
      untaken.some(({ modifierExtensions }) => modifierExtensions > 0) ||
      [request, medication].some((each) => text(each?.json.implicitRules) !== undefined),
    unread: values.filter(({ why }) => why !== 'aside' && why !== 'odd-shape'),
    oddShapes: values.filter(({ why }) => why === 'odd-shape'),
    alsoSent: values.filter(({ why }) => why === 'aside'),
    extensions: untaken.reduce((sum, { extensions }) => sum + extensions, 0),
  }
}

const statuses: readonly OrderStatus[] = [
  'active',
  'on-hold',
  'cancelled',
  'completed',
  'stopped',
  'draft',
]

/** `routine` is what an order without a word is too: it is left for the details. */
function takePriority(request: Request): string | undefined {
  const priority = takeText(request, 'priority')
  if (priority !== 'routine') return priority
  setAside(request, 'priority')
  return undefined
}

/** R5's element, or its extension in R4: https://hl7.org/fhir/R5/versions.html#extensions */
const statusChangedUrl =
  'http://hl7.org/fhir/5.0/StructureDefinition/extension-MedicationRequest.statusChanged'

function takeStatusChanged(request: Request): SentDate | undefined {
  const extension = takeExtension(request, statusChangedUrl)
  return takeDate(request, 'statusChanged') ?? (extension && takeDate(extension, 'valueDateTime'))
}

function isPassed(end: FhirDateTime | undefined, now: number): boolean {
  return end !== undefined && lastInstantAnywhere(end) < now
}

/** Elements that say who, where and for whom: for the details. */
function leaveTheRest(request: Request, { medication }: Product): void {
  setAside(
    request,
    'identifier',
    'meta',
    'language',
    'text',
    'subject',
    'encounter',
    'groupIdentifier',
    'performer',
    'performerType',
    'recorder',
    'supportingInformation',
    'instantiatesCanonical',
    'instantiatesUri',
    'insurance',
    'detectedIssue',
    'eventHistory',
  )
  for (const contained of takeElements(request, 'contained'))
    if (contained.json !== medication?.json)
      setAside(contained, ...(Object.keys(contained.json) as (keyof Resource)[]))
}
