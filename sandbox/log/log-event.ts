/** One line of the log, for tests and testers. It never holds a token, code, secret or launch value. */
export type LogLine = {
  /** Counts up from 1, and goes on counting after the log is cleared. */
  readonly line: number
  readonly time: string
} & LogEvent

export type LogEvent =
  | {
      readonly kind: 'launch'
      readonly client: string
      readonly user: string
      readonly patient: string | undefined
      readonly launch: string
    }
  | ({
      readonly kind: 'authorization'
      readonly client: string | undefined
      readonly launch: string | undefined
      readonly method: string
      /** `granted`, or the OAuth error. */
      readonly outcome: string
    } & Exchange)
  | ({
      readonly kind: 'token'
      readonly client: string | undefined
      readonly launch: string | undefined
      readonly patient: string | undefined
      readonly grantType: string | undefined
      /** `granted`, or the OAuth error. */
      readonly outcome: string
    } & Exchange)
  | ({ readonly kind: 'fhir' } & FhirLogLine)
  | {
      readonly kind: 'fault'
      readonly client: string | undefined
      readonly launch: string | undefined
      readonly fault: string
      /** Where it acts: discovery, authorization, token, refresh or fhir. */
      readonly place: string
      readonly method: string
      /** Without its query. */
      readonly url: string
    }

/** A request and its answer, with every secret hidden. */
interface Exchange {
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly answer?: Readonly<Record<string, unknown>> | undefined
}

/** One FHIR request: who asked for what, and how it was answered. Never a token, never clinical content. */
export interface FhirLogLine {
  readonly client: string | undefined
  readonly user: string | undefined
  readonly patient: string | undefined
  /** The launch that the token was issued for. */
  readonly launch: string | undefined
  readonly method: string
  /** Relative to the FHIR base. */
  readonly url: string
  /** The form of a search by POST, as it was sent. */
  readonly parameters: string | undefined
  readonly status: number
  readonly milliseconds: number
  readonly answer: AnswerSummary
  /** True for an entry of a batch. The batch itself is logged after its entries. */
  readonly inBatch?: true
}

/** An answer in a few words, without clinical content. */
export interface AnswerSummary {
  readonly resourceType: string
  readonly total?: number
  readonly entries?: number
  /** Whether there is a next page. */
  readonly next?: boolean
  /** Code of the OperationOutcome's issue. */
  readonly issue?: string
}
