import type { LaunchContext } from '../session.ts'
import { parsedRecord } from './stored-record.ts'

/** An authorization request that is on its way; bound to this tab, used once, good for ten minutes. */
export interface AuthorizationTransaction {
  readonly state: string
  readonly nonce: string
  readonly startedAt: number
  readonly fhirServerUrl: string
  readonly requestedScopes: readonly string[]
  readonly kind: LaunchContext['kind']
}

const transactionKey = (state: string) => `sidechart.authorization.${state}`

export function saveTransaction(storage: Storage, transaction: AuthorizationTransaction): void {
  storage.setItem(transactionKey(transaction.state), JSON.stringify(transaction))
}

/** The transaction of this `state`, taken away from storage: a second use of the same redirect finds nothing. */
export function takeTransaction(
  storage: Storage,
  state: string,
): AuthorizationTransaction | undefined {
  const transaction = parsedRecord(storage.getItem(transactionKey(state)))
  storage.removeItem(transactionKey(state))
  const isOurs =
    transaction !== undefined &&
    transaction['state'] === state &&
    typeof transaction['nonce'] === 'string' &&
    typeof transaction['startedAt'] === 'number' &&
    typeof transaction['fhirServerUrl'] === 'string' &&
    Array.isArray(transaction['requestedScopes'])
  return isOurs ? (transaction as unknown as AuthorizationTransaction) : undefined
}
