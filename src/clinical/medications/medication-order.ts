import type { SentDate } from '#src/r4/take-period.ts'
import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { UntakenValue } from '#src/r4/untaken-values.ts'
import type { Evidence } from '../finding.ts'
import type { Dosage } from './dosage.ts'
import type { MedicationNaming } from './medication-naming.ts'
import type { Supply } from './supply.ts'

/** One MedicationRequest, in its source's words. Every value of it is in a field, in `unread` or in `alsoSent`. */
export interface MedicationOrder {
  readonly reference: Evidence
  /** The order itself, and the Medication that was read for it. */
  readonly sources: readonly Evidence[]
  readonly id: string
  readonly naming: MedicationNaming
  readonly status: OrderStatus
  /** A status that R4 does not know, as it was sent. */
  readonly sentStatus: string | undefined
  readonly statusReason: string | undefined
  readonly priority: string | undefined
  readonly intent: string | undefined
  readonly doNotPerform: boolean
  /** From `reportedBoolean` or `reportedReference`; undefined means unknown, not "no". */
  readonly reported: { readonly by: string | undefined } | undefined
  /** What `authoredOn` is the date of: only an order was ordered. */
  readonly authored: 'ordered' | 'drafted' | 'recorded'
  readonly authoredOn: SentDate | undefined
  readonly dosages: readonly Dosage[]
  /** Undefined when no requester was sent. */
  readonly requester: { readonly name: string | undefined } | undefined
  readonly reasons: readonly string[]
  /** Annotations, and the pharmacy's verification status if the source sends one. */
  readonly notes: readonly string[]
  readonly categories: readonly string[]
  readonly supply: Supply
  /** The latest explicit end of the dosage instructions, when every one of them has one. */
  readonly end: FhirDateTime | undefined
  /** The end has passed but the source still calls the order active: shown as a mark, never as "stopped". */
  readonly isEndDatePassed: boolean
  /** It may no longer be dispensed; the order itself may go on. */
  readonly isDispensingOver: boolean
  /** When the status changed, where the source sent it. */
  readonly statusChanged: SentDate | undefined
  /** Stopped, and neither a date of that nor an end that has passed was sent. None is inferred. */
  readonly isStopDateMissing: boolean
  /** The order that this one replaces, or what it is based on, when that is explicit. */
  readonly links: readonly OrderLink[]
  /** A modifier, or a value of a modifier element, that this app does not know: not safe to interpret. */
  readonly hasUnknownModifier: boolean
  /** What this app does not know or cannot read, or what the source says is absent. Not for odd shapes alone. */
  readonly unread: readonly UntakenValue[]
  /** Elements that were read although R4 has them in another shape. */
  readonly oddShapes: readonly UntakenValue[]
  /** Everything else that was sent, such as codes beside their words. */
  readonly alsoSent: readonly UntakenValue[]
  /** How many extensions this app does not know. */
  readonly extensions: number
}

export interface OrderLink {
  readonly kind: 'prior-prescription' | 'based-on'
  /** `MedicationRequest/b`, or whatever was sent. */
  readonly reference: string | undefined
  readonly display: string | undefined
}

/** https://hl7.org/fhir/R4/valueset-medicationrequest-status.html, except entered-in-error. */
export type OrderStatus =
  | 'active'
  | 'on-hold'
  | 'cancelled'
  | 'completed'
  | 'stopped'
  | 'draft'
  | 'unknown'
