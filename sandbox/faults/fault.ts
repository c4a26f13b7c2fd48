import type { Answer } from './answer.ts'

/** Where in an app's conversation with the EHR something goes wrong, in the order of that conversation. */
export const faultPlaces = ['discovery', 'authorization', 'token', 'refresh', 'fhir'] as const

export type FaultPlace = (typeof faultPlaces)[number]

/** A request that may meet a fault. */
export interface Asked {
  readonly place: FaultPlace
  readonly method: string
  readonly url: URL
  readonly fhirServerUrl: string
  /** Signs claims as an id_token of this EHR. */
  readonly signClaims: (claims: Readonly<Record<string, unknown>>) => string
}

/** How an answer is sent: late, or in one of the ways that a network fails. */
export type Sending =
  | { readonly afterMs: number }
  /** The connection stays open, and nothing comes. */
  | 'never'
  /** The connection is closed at once, in the middle of the headers, or in the middle of the body. */
  | 'closed'
  | 'closed in its headers'
  | 'closed in its body'

/** One thing that goes wrong. What it leaves out is as it would be without it. */
export interface Fault {
  readonly place: FaultPlace
  /** What goes wrong, for testers, to follow “The EHR …”. */
  readonly words: string
  /** Which requests meet it; without it, every request of its place. */
  readonly meets?: (asked: Asked) => boolean
  /** How often each request of a launch meets it; without it, always. */
  readonly times?: number
  /** The request that the server gets in place of the one that was sent. */
  readonly passesOn?: (url: URL) => URL
  /** The answer to a request that the server never gets. */
  readonly insteadOf?: (asked: Asked) => Answer
  /** What the server's answer becomes. */
  readonly becomes?: (answer: Answer, asked: Asked) => Answer
  readonly sent?: Sending
}
