import type { Clock } from './clock.ts'
import { startStopwatch } from './stopwatch.ts'

/** What is known of an access token. */
export type TokenVerdict =
  /** The launch patient can be read with it: a 401 elsewhere is about that resource. */
  | 'accepted'
  /** The launch patient was refused with 401: the token is over. */
  | 'refused'
  /** Its requests fail while discovery answers: perhaps a 401 without CORS headers, which a browser does not show. */
  | 'suspected'
  | 'unknown'

export interface TokenProofDependencies {
  /** The status of a read of the launch patient with this token; undefined if no answer could be read. */
  readonly readPatient: (accessToken: string) => Promise<number | undefined>
  /** Whether the FHIR server's discovery document can be read, without a token. */
  readonly isDiscoveryReadable: () => Promise<boolean>
  readonly clock: Clock
}

export interface TokenProof {
  /**
   * Finds out whether the token is accepted. However many callers ask at once, the patient is read once.
   * @param maxAgeMs how old an "accepted" may be; by default it answers for a chart's wave of requests
   */
  readonly verdict: (accessToken: string, maxAgeMs?: number) => Promise<TokenVerdict>
  /** Takes note of an answer to a read of the launch patient, which is a proof in itself. */
  readonly patientAnswered: (accessToken: string, status: number) => void
}

/** For how long "accepted" answers further refusals: a chart's requests come as a wave. */
const acceptedForMs = 10_000

/**
 * Tells a token that is over from one resource that is refused
 * (https://www.rfc-editor.org/rfc/rfc6750#section-3.1 leaves both to the status 401).
 */
export function createTokenProof(dependencies: TokenProofDependencies): TokenProof {
  const { readPatient, isDiscoveryReadable, clock } = dependencies
  let accepted: { readonly token: string; readonly age: () => number } | undefined
  let refused: string | undefined
  let running: { readonly token: string; readonly verdict: Promise<TokenVerdict> } | undefined

  function patientAnswered(token: string, status: number) {
    if (status === 401) refused = token
    else if (status >= 200 && status < 300)
      accepted = { token, age: startStopwatch(clock, clock.now()) }
  }

  async function prove(token: string): Promise<TokenVerdict> {
    const status = await readPatient(token)
    if (status === undefined) return (await isDiscoveryReadable()) ? 'suspected' : 'unknown'
    patientAnswered(token, status)
    if (status === 401) return 'refused'
    return status >= 200 && status < 300 ? 'accepted' : 'unknown'
  }

  return {
    patientAnswered,
    verdict: async (token, maxAgeMs = acceptedForMs) => {
      if (refused === token) return 'refused'
      if (accepted?.token === token && accepted.age() < maxAgeMs) return 'accepted'
      if (running?.token !== token) {
        const verdict = prove(token).finally(() => {
          running = undefined
        })
        running = { token, verdict }
      }
      return running.verdict
    },
  }
}
