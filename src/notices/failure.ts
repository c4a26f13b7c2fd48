import { isJsonObject } from '#src/json-object.ts'
import type { FailureCause } from '#src/messages/failures.ts'
import { failureCauses } from './failure-causes.ts'

/** One failure as it is told: to the reader, to whoever helps, and again when the page is reloaded. No secret is in it. */
export interface Failure {
  readonly cause: FailureCause
  /** Epoch ms. */
  readonly at: number
  readonly launch: 'ehr-launch' | 'standalone-launch'
  /** The EHR's name in the configuration; undefined for one that is not known. */
  readonly ehr?: string | undefined
  /** The path where a person can sign in at it without a chart to come from, where that is allowed. */
  readonly signInAt?: string | undefined
  /** The host of the launch's `iss`. */
  readonly host?: string | undefined
  /** As the server sent them, but for what may be a secret. */
  readonly error?: string | undefined
  readonly description?: string | undefined
  /** A short fact of ours. */
  readonly detail?: string | undefined
}

const key = 'sidechart.failure'

/** What a page keeps in its entry of the tab's history, so that a reload tells the same failure again. */
export function historyState(failure: Failure): unknown {
  return { [key]: failure }
}

/** The failure that the page at this entry of the history told before; undefined if it told none. */
export function toldFailure(state: unknown): Failure | undefined {
  const told = isJsonObject(state) ? state[key] : undefined
  if (!isJsonObject(told)) return undefined
  const { cause, at, launch } = told
  const isOurs =
    typeof cause === 'string' &&
    Object.hasOwn(failureCauses, cause) &&
    typeof at === 'number' &&
    (launch === 'ehr-launch' || launch === 'standalone-launch')
  return isOurs ? (told as unknown as Failure) : undefined
}
