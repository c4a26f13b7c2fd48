import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { Evidence } from '../finding.ts'
import type { Dosage } from './dosage.ts'

/** One MedicationRequest, as its source says it. */
export interface MedicationOrder {
  readonly reference: Evidence
  readonly id: string
  readonly name: string | undefined
  /** Whether the name's details could be read; `not-loaded` where a referenced Medication could not. */
  readonly details: 'complete' | 'not-loaded'
  readonly status: OrderStatus
  readonly statusReason: string | undefined
  readonly intent: string | undefined
  readonly doNotPerform: boolean
  /** `reportedBoolean` or `reportedReference`; missing is unknown, not "no". */
  readonly reported: { readonly by: string | undefined } | undefined
  readonly authoredOn: FhirDateTime | undefined
  readonly dosages: readonly Dosage[]
  readonly requester: string | undefined
  readonly reasons: readonly string[]
  /** Annotations, and a pharmacy's verdict on the order where the source sends one. */
  readonly notes: readonly string[]
  readonly courses: readonly string[]
  /** Repeats allowed: 0 means no refill, undefined means not said. */
  readonly refills: number | undefined
  /** The explicit end of the dosage bounds or of the dispense validity, the latest of them. */
  readonly end: FhirDateTime | undefined
  /** The source calls it active although that end has passed: a mark, never "stopped". */
  readonly isEndDatePassed: boolean
  /** Earlier order it replaces, order it is based on: as references, linked only when explicit. */
  readonly links: readonly {
    readonly kind: 'prior-prescription' | 'based-on'
    readonly to: string
  }[]
  /** Orders with the same one were placed together (R4 groupIdentifier). */
  readonly group: string | undefined
  /** A modifier that this app does not know, or a modifier element with an unknown word: not safe to interpret. */
  readonly hasUnknownModifier: boolean
}

/** R4 medicationrequest-status, entered-in-error apart. */
export type OrderStatus =
  | 'active'
  | 'on-hold'
  | 'cancelled'
  | 'completed'
  | 'stopped'
  | 'draft'
  | 'unknown'
