import type { FailureWords } from './failures.ts'

/** The launch page's words, in a room of their own so that the page stays small. */
export interface LaunchMessages {
  readonly title: string
  readonly connecting: (name: string) => string
  readonly choose: string
  readonly chooseHint: string
  readonly language: string
  /** Before the code. */
  readonly code: string
  readonly unreachable: FailureWords
  readonly failures: Readonly<Record<LaunchPageErrorCode, FailureWords>>
}

type LaunchPageErrorCode =
  | 'unknown-fhir-server'
  | 'malformed-launch'
  | 'authorization-endpoint-mismatch'
  | 'token-endpoint-mismatch'
  | 'issuer-mismatch'
  | 'storage-unavailable'
  | 'discovery-failed'
  | 'pkce-not-offered'
