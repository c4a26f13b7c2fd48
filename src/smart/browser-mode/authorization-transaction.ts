import type { ExpectedIssuer } from '../protocol/authorization-response-issuer.ts'
import type { LaunchContext, Renewal } from '../session.ts'
import { parsedRecord } from './stored-record.ts'
import type { TabStorage } from './tab-storage.ts'

/** An authorization request that is under way. It belongs to this tab, can be used once and expires. */
export interface AuthorizationTransaction extends ExpectedIssuer {
  readonly state: string
  readonly nonce: string
  readonly startedAt: number
  /** The entry of the EHR that was asked: a code is exchanged at no other. */
  readonly knownId: string
  /** The FHIR base URL as the EHR writes it, which may end in a slash. */
  readonly aud: string
  readonly jwksUri: string | undefined
  readonly redirectUri: string
  readonly requestedScopes: readonly string[]
  readonly kind: LaunchContext['kind']
  /** When the EHR's settings were read, in epoch milliseconds, if they could not be read for this launch. */
  readonly settingsKeptSince: number | undefined
  /** What it must name again, where it is a new sign-in to a chart that was open. */
  readonly renews: Renewal | undefined
}

const transactionKey = (state: string) => `sidechart.authorization.${state}`

export function saveTransaction(storage: TabStorage, transaction: AuthorizationTransaction): void {
  storage.setItem(transactionKey(transaction.state), JSON.stringify(transaction))
}

/** Removes the transaction with this `state` from storage and returns it: a redirect used twice finds nothing. */
export function takeTransaction(
  storage: TabStorage,
  state: string,
): AuthorizationTransaction | undefined {
  const transaction = parsedRecord(storage.getItem(transactionKey(state)))
  storage.removeItem(transactionKey(state))
  const isOurs =
    transaction !== undefined &&
    transaction['state'] === state &&
    typeof transaction['nonce'] === 'string' &&
    typeof transaction['startedAt'] === 'number' &&
    typeof transaction['knownId'] === 'string' &&
    typeof transaction['aud'] === 'string' &&
    typeof transaction['redirectUri'] === 'string' &&
    typeof transaction['isIssuerPromised'] === 'boolean' &&
    Array.isArray(transaction['requestedScopes'])
  return isOurs ? (transaction as unknown as AuthorizationTransaction) : undefined
}
