import type { MessagesOfOrders } from '#src/messages/orders.ts'
import { ownWord } from '#src/messages/own-word.ts'

/** Codes of https://hl7.org/fhir/R4/v3/NullFlavor/cs.html that mean the same as a data-absent-reason. */
const nullFlavors: Readonly<Record<string, string>> = {
  UNK: 'unknown',
  ASKU: 'asked-unknown',
  NAV: 'temp-unknown',
  NASK: 'not-asked',
  MSK: 'masked',
  NA: 'not-applicable',
}

/** A reason for an absence: a code in words, the source's own words as they were sent. */
export function reasonWords(reason: string, { values }: MessagesOfOrders): string {
  return ownWord(values.absentReasons, ownWord(nullFlavors, reason) ?? reason) ?? reason
}
