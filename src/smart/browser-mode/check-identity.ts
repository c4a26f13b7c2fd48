import type { Identity } from '../protocol/identity.ts'
import { requestJson } from '../protocol/request-json.ts'
import { checkedSignature, keysIn } from '../protocol/signature.ts'
import type { UncheckedIdentity } from './stored-session.ts'
import type { Tab } from './tab.ts'

const deadlineMs = 10_000

/**
 * Checks the signature of an id_token with the issuer's published keys. The browser's cache may hold them; where none of
 * those fits they are read anew, because keys are replaced
 * (https://openid.net/specs/openid-connect-core-1_0.html#RotateSigKeys).
 * @returns the identity, or `wrong` if none of the issuer's keys made the signature
 */
export async function checkIdentity(
  { idToken, jwksUri, subject, fhirUser }: UncheckedIdentity,
  tab: Tab,
): Promise<Identity | 'wrong'> {
  for (const cache of ['default', 'reload'] as const) {
    const answer = await requestJson(tab.fetch, jwksUri, { deadlineMs, cache })
    const isRead = answer.kind === 'json' && answer.status === 200
    const keys = isRead ? keysIn(answer.body) : undefined
    if (keys === undefined) return { kind: 'not-verified', why: 'no keys' }
    const result = await checkedSignature(idToken, keys)
    if (result.kind === 'right') return { kind: 'verified', subject, fhirUser }
    if (result.kind === 'unread') return { kind: 'not-verified', why: result.why }
  }
  return 'wrong'
}
