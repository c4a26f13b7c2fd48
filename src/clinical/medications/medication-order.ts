import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { Evidence } from '../finding.ts'
import type { Dosage } from './dosage.ts'

/** One MedicationRequest, in its source's words. */
export interface MedicationOrder {
  readonly reference: Evidence
  readonly id: string
  readonly name: string | undefined
  /** `not-loaded` when the Medication that the order refers to could not be loaded. */
  readonly details: 'complete' | 'not-loaded'
  readonly status: OrderStatus
  readonly statusReason: string | undefined
  readonly intent: string | undefined
  readonly doNotPerform: boolean
  /** From `reportedBoolean` or `reportedReference`; undefined means unknown, not "no". */
  readonly reported: { readonly by: string | undefined } | undefined
  readonly authoredOn: FhirDateTime | undefined
  readonly dosages: readonly Dosage[]
  readonly requester: string | undefined
  readonly reasons: readonly string[]
  /** Annotations, and the pharmacy's verification status if the source sends one. */
  readonly notes: readonly string[]
  readonly categories: readonly string[]
  /** Repeats allowed: 0 means no refills, undefined means that none were mentioned. */
  readonly refills: number | undefined
  /** The latest explicit end, from the dosage bounds or the dispense validity period. */
  readonly end: FhirDateTime | undefined
  /** The end has passed but the source still calls the order active: shown as a mark, never as "stopped". */
  readonly isEndDatePassed: boolean
  /** References to the order that this one replaces, or that it is based on, when they are explicit. */
  readonly links: readonly {
    readonly kind: 'prior-prescription' | 'based-on'
    readonly to: string
  }[]
  /**
   * Shared by orders that were placed together.
   * https://hl7.org/fhir/R4/medicationrequest-definitions.html#MedicationRequest.groupIdentifier
   */
  readonly group: string | undefined
  /** A modifier, or a value of a modifier element, that this app does not know: not safe to interpret. */
  readonly hasUnknownModifier: boolean
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
