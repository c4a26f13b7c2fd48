/** What happened in the sandbox, line by line, for tests and testers. No tokens, codes, secrets or launch values. */
export type LogLine = {
  /** Grows by one a line; does not start again when the log is emptied. */
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

/** What was asked and answered, secrets hidden. */
interface Exchange {
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly answer?: Readonly<Record<string, unknown>> | undefined
}

/** One FHIR request in the access log: who, what, what came of it. Never a token, never clinical content. */
export interface FhirLogLine {
  readonly client: string | undefined
  readonly user: string | undefined
  readonly patient: string | undefined
  /** The launch that the token came of. */
  readonly launch: string | undefined
  readonly method: string
  /** What follows the FHIR base. */
  readonly url: string
  /** The form of a search by POST, as it came. */
  readonly parameters: string | undefined
  readonly status: number
  readonly milliseconds: number
  readonly answer: AnswerSummary
  /** True for one entry of a batch, which has a line of its own before the batch's. */
  readonly inBatch?: true
}

/** What was answered, in a few words and without clinical content, for the access log. */
export interface AnswerSummary {
  readonly resourceType: string
  readonly total?: number
  readonly entries?: number
  /** Whether there is a next page. */
  readonly next?: boolean
  /** Code of the OperationOutcome's issue. */
  readonly issue?: string
}
