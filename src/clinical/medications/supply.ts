import { takeAmount, type Amount } from '#src/r4/take-amount.ts'
import { takeConcept } from '#src/r4/take-concept.ts'
import { takePeriod, type SentPeriod } from '#src/r4/take-period.ts'
import {
  setAside,
  takeBoolean,
  takeDigits,
  takeElement,
  takeText,
  type Tracked,
} from '#src/r4/tracked-element.ts'
import type { AnyRequest } from './any-request.ts'
import { takeLength, type Length } from './take-length.ts'

/** What may be dispensed. https://hl7.org/fhir/R4/medicationrequest-definitions.html#MedicationRequest.dispenseRequest */
export interface Supply {
  /** For each dispensing. */
  readonly quantity: Amount | undefined
  readonly duration: Length | undefined
  /** Repeats allowed: `0` means no refills, undefined means that none were mentioned. */
  readonly refills: string | undefined
  readonly firstFill: {
    readonly quantity: string | undefined
    readonly duration: Length | undefined
  }
  /** The shortest time from one dispensing to the next. */
  readonly interval: Length | undefined
  /** When it may be dispensed; nothing of this says when the order ends. */
  readonly validity: SentPeriod | undefined
  readonly dispenser: string | undefined
  readonly substitution: Substitution | undefined
}

export interface Substitution {
  readonly isAllowed: boolean | undefined
  /** The kind of substitution, in the source's words. */
  readonly kind: string | undefined
  readonly reason: string | undefined
}

export function supplyOf(request: Tracked<AnyRequest>): Supply {
  const dispensing = takeElement(request, 'dispenseRequest')
  const first = dispensing && takeElement(dispensing, 'initialFill')
  const performer = dispensing && takeElement(dispensing, 'performer')
  if (performer) setAside(performer, 'reference', 'type', 'identifier')
  return {
    quantity: dispensing && takeAmount(dispensing, 'quantity'),
    duration: dispensing && takeLength(dispensing, 'expectedSupplyDuration'),
    refills: dispensing && takeDigits(dispensing, 'numberOfRepeatsAllowed'),
    firstFill: {
      quantity: first && takeAmount(first, 'quantity')?.text,
      duration: first && takeLength(first, 'duration'),
    },
    interval: dispensing && takeLength(dispensing, 'dispenseInterval'),
    validity: dispensing && takePeriod(dispensing, 'validityPeriod'),
    dispenser: performer && takeText(performer, 'display'),
    substitution: substitutionOf(request),
  }
}

function substitutionOf(request: Tracked<AnyRequest>): Substitution | undefined {
  const substitution = takeElement(request, 'substitution')
  if (!substitution) return undefined
  const isAllowed =
    takeBoolean(substitution, 'allowedBoolean') ?? takeBoolean(substitution, 'allowed')
  const kind = takeConcept(substitution, 'allowedCodeableConcept')
  const reason = takeConcept(substitution, 'reason')
  const isEmpty = [isAllowed, kind, reason].every((each) => each === undefined)
  return isEmpty ? undefined : { isAllowed, kind, reason }
}
