import { FhirError, type FhirErrorCode } from './fhir-error.ts'

/** Keeps requests from an EHR that does not answer. */
export interface CircuitBreaker {
  /**
   * @param ask is given what it calls before it sends anything: what waited for its turn since it was let through is not
   * sent to an EHR that has stopped answering
   * @throws FhirError `paused`, without asking, while the EHR is given time
   */
  readonly run: <Answer>(ask: (check: () => void) => Promise<Answer>) => Promise<Answer>
}

const maxFailures = 5
const pauseMs = 10_000

const outages: readonly FhirErrorCode[] = ['network', 'timeout', 'too-many-requests']
const outageStatuses: readonly (number | undefined)[] = [408, 502, 503, 504]

/**
 * After five requests in a row that failed, each with its retries, the EHR is asked nothing for ten seconds. The first
 * request after that is a trial: the others wait for it, and go on only if it is answered.
 */
export function createCircuitBreaker(): CircuitBreaker {
  let failures = 0
  let pausedUntil = 0
  let trial: Promise<unknown> | undefined

  type Ask<Answer> = (check: () => void) => Promise<Answer>

  async function attempt<Answer>(ask: Ask<Answer>, isTrial = false): Promise<Answer> {
    try {
      const answer = await ask(() => {
        if (failures >= maxFailures && !isTrial) throw new FhirError('paused')
      })
      failures = 0
      return answer
    } catch (error) {
      if (isOutage(error)) {
        failures += 1
        pausedUntil = Date.now() + pauseMs
      } else if (error instanceof FhirError && error.httpStatus !== undefined) failures = 0
      throw error
    }
  }

  async function run<Answer>(ask: Ask<Answer>): Promise<Answer> {
    if (failures < maxFailures) return await attempt(ask)
    if (Date.now() < pausedUntil) throw new FhirError('paused').after(0)
    if (trial) {
      await trial
      return await run(ask)
    }
    const attempted = attempt(ask, true)
    trial = attempted.catch(() => undefined)
    try {
      return await attempted
    } finally {
      trial = undefined
    }
  }

  return { run }
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof FhirError)) return false
  return outages.includes(error.code) || outageStatuses.includes(error.httpStatus)
}
