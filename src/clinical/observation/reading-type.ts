import type { FhirDateTime } from '#src/r4/fhir-date-time.ts'
import type { QuantityValue } from '#src/r4/quantity.ts'
import type { Evidence } from '../finding.ts'
import type { ReadingIdentity } from './reading-identity.ts'

/** One value of an Observation: its own, or a component's. */
export interface Reading {
  readonly reference: Evidence
  /** Unique within one answer; for React keys and a stable order. */
  readonly id: string
  /** What the source calls it. */
  readonly name: string
  /** `system|code` of every coding, to recognise what was measured. */
  readonly codes: readonly string[]
  readonly identity: ReadingIdentity
  readonly value: ReadingValue
  readonly interpretations: readonly Interpretation[]
  /** The most severe of the interpretations. */
  readonly severity: Severity | undefined
  readonly ranges: readonly ReferenceRange[]
  /** The one range that the value can be compared with; never chosen from several. */
  readonly comparableRange: ComparableRange | undefined
  readonly judgement: Judgement
  readonly effective: FhirDateTime | undefined
  readonly effectiveEnd: FhirDateTime | undefined
  /** What was sent as effective[x] when it is not a readable date: its text, `Timing`, or why it is absent. */
  readonly effectiveText: string | undefined
  readonly issued: FhirDateTime | undefined
  readonly status: ReadingStatus
  /** How it was measured, in the source's words: position, body site, method, device. */
  readonly circumstances: readonly string[]
  /** What it was made of, in the source's words; a Specimen of its own is not read. */
  readonly specimen: string | undefined
  readonly notes: readonly string[]
  /** Other parts that could not be read: the element's name and what was sent. */
  readonly malformed: readonly string[]
  readonly performers: readonly string[]
  readonly cautions: readonly Caution[]
}

export type ReadingValue =
  | { readonly kind: 'quantity'; readonly quantity: QuantityValue }
  /** Text, codes, ratios, ranges: shown as text, never drawn. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly isTrue: boolean }
  | { readonly kind: 'absent'; readonly reason: string }
  /** `registered` or `preliminary`, without a value and without a reason. */
  | { readonly kind: 'pending' }
  /** Final, yet neither a value nor a reason was sent. */
  | { readonly kind: 'not-sent' }
  /**
   * No value of its own; the members are readings themselves.
   * https://hl7.org/fhir/R4/observation-definitions.html#Observation.hasMember
   */
  | { readonly kind: 'panel'; readonly members: number }
  | { readonly kind: 'unsupported'; readonly type: string }
  /** Sent in a form that breaks R4, or as two values: shown as it came, never drawn or compared. */
  | {
      readonly kind: 'malformed'
      readonly text: string
      readonly unit: string | undefined
      /** Opened, and nothing put into it but perhaps a unit: it says no more than a value that was not sent. */
      readonly isEmpty: boolean
    }

/** https://hl7.org/fhir/R4/valueset-observation-status.html, except entered-in-error, which is never a reading. */
export type ReadingStatus =
  | 'registered'
  | 'preliminary'
  | 'final'
  | 'amended'
  | 'corrected'
  | 'cancelled'
  | 'unknown'

/** From most to least severe; `other` is any interpretation that says nothing about severity. */
export type Severity = 'critical' | 'high' | 'low' | 'abnormal' | 'other'

export interface Interpretation {
  /** The code as sent, or the text when there is no code. */
  readonly code: string
  readonly text: string
  readonly severity: Severity
  readonly direction: 'high' | 'low' | undefined
}

export interface ReferenceRange {
  readonly low: QuantityValue | undefined
  readonly high: QuantityValue | undefined
  readonly text: string | undefined
  /** What it is and the people it applies to, as sent: type, appliesTo, age. */
  readonly qualifiers: readonly string[]
  /** Whether it applies to everybody: its type is none or "normal", and nothing limits it to some people. */
  readonly isGeneral: boolean
  /** A limit, or a whole range, that could not be read, as it was sent. */
  readonly malformed: readonly string[]
}

/** The limits of a range that is in the value's own unit and applies without conditions. */
export interface ComparableRange {
  readonly low: number | undefined
  readonly high: number | undefined
}

/** What is known about a value's place in its range. No word here means "normal": this app never says so. */
export type Judgement =
  /** The source interpreted it, whatever it said; nothing is computed beside that. */
  | 'interpreted'
  | 'outside-above'
  | 'outside-below'
  | 'within-range'
  /** A number without any range. */
  | 'no-range'
  /** A number and several ranges: none is chosen. */
  | 'several-ranges'
  /** A number, but the range cannot be compared with it. */
  | 'range-not-comparable'
  | 'not-a-number'

export type Caution =
  /** `focus` or the specimen's subject: about someone or something other than the patient. */
  'about-another-subject' | 'unknown-modifier'
