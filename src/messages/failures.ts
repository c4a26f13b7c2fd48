export interface FailureWords {
  readonly title: string
  readonly next: string
}

/** Why there is no chart, by the code of the error, and the page of someone who came without a launch. */
export interface FailuresMessages {
  readonly start: FailureWords
  /** Why a session has ended. */
  readonly ended: Readonly<
    Record<
      'expired' | 'revoked' | 'refused' | 'client-refused' | 'identity-wrong' | 'by-reader',
      string
    >
  >
  /** Above what only whoever investigates needs. */
  readonly details: string
  readonly smartErrors: Readonly<Record<ChartPageErrorCode, FailureWords>>
}

type ChartPageErrorCode =
  | 'malformed-launch'
  | 'state-unknown'
  | 'authorization-refused'
  | 'authorization-unavailable'
  | 'authorization-rejected'
  | 'token-endpoint-mismatch'
  | 'issuer-mismatch'
  | 'token-exchange-failed'
  | 'token-response-malformed'
  | 'id-token-refused'
  | 'clock-wrong'
  | 'no-patient'
  | 'patient-changed'
  | 'opened-directly'
  | 'open-in-another-tab'
  | 'session-ended'
  | 'storage-unavailable'
