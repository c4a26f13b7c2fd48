import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { Evidence } from '../finding.ts'

/** One measured thing: an Observation, or one of its components. */
export interface Reading {
  readonly reference: Evidence
  /** Unique within one answer, for keys and stable order. */
  readonly id: string
  /** What the source calls it. */
  readonly name: string
  /** `system|code` of every coding, for recognising it. */
  readonly codes: readonly string[]
  readonly value: ReadingValue
  readonly interpretations: readonly Interpretation[]
  readonly ranges: readonly ReferenceRange[]
  /** Outside the one range that was sent, though the source flagged nothing. Never computed against several ranges. */
  readonly outsideRange: 'above' | 'below' | undefined
  readonly effective: FhirDateTime | undefined
  readonly effectiveEnd: FhirDateTime | undefined
  /** What stood in effective[x] where it could not be read as a date, or a Timing. */
  readonly effectiveText: string | undefined
  readonly issued: FhirDateTime | undefined
  readonly status: ReadingStatus
  /** Method, body site, device, position and so on, as sent. */
  readonly circumstances: readonly string[]
  readonly notes: readonly string[]
  readonly performers: readonly string[]
  readonly cautions: readonly Caution[]
}

export type ReadingValue =
  | { readonly kind: 'quantity'; readonly quantity: QuantityValue }
  /** Words, codes, ratios, ranges, sampled data: shown as text, never drawn. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent'; readonly reason: string }
  /** `registered`, or no value and no reason while the result is not final. */
  | { readonly kind: 'pending' }
  /** Final, yet neither a value nor a reason was sent. */
  | { readonly kind: 'not-sent' }
  /** Holds no value of its own: its members are readings by themselves (R4 Observation.hasMember). */
  | { readonly kind: 'panel'; readonly members: number }
  | { readonly kind: 'unsupported'; readonly type: string }

/** R4 observation-status, entered-in-error apart: that one is never a reading. */
export type ReadingStatus =
  | 'registered'
  | 'preliminary'
  | 'final'
  | 'amended'
  | 'corrected'
  | 'cancelled'
  | 'unknown'

export type Severity = 'critical' | 'high' | 'low' | 'abnormal' | 'other'

export interface Interpretation {
  /** The code as sent, or the text where no code was. */
  readonly code: string
  readonly text: string
  readonly severity: Severity
  readonly direction: 'high' | 'low' | undefined
}

export interface ReferenceRange {
  readonly low: QuantityValue | undefined
  readonly high: QuantityValue | undefined
  readonly text: string | undefined
  /** Whom or what it applies to, as sent: type, appliesTo, age. */
  readonly qualifiers: readonly string[]
}

export type Caution =
  /** `focus` or a specimen's subject: about someone or something else than the patient. */
  'about-another-subject' | 'unknown-modifier'
