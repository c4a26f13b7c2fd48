import { isInsideFhirServer } from '#src/r4/inside-fhir-server.ts'
import { idTokenClaims, refused, timeClaimOutside } from '../protocol/id-token.ts'
import type { Identity } from '../protocol/identity.ts'
import type { MatchedFhirServer } from '../protocol/known-fhir-servers.ts'
import { SmartError } from '../protocol/smart-error.ts'
import type { AuthorizationTransaction } from './authorization-transaction.ts'
import type { UncheckedIdentity } from './stored-session.ts'
import type { Tab } from './tab.ts'

/** Who signed in, as far as it is known before the signature is checked. */
interface ClaimedIdentity {
  readonly identity: Identity
  readonly unchecked: UncheckedIdentity | undefined
}

/** A clock that differs from our own host's by more shows wrong ages and dates. */
const maxClockErrorSeconds = 120

/**
 * What an id_token claims, all of it checked but the signature.
 * @throws SmartError `id-token-refused`, or `clock-wrong` if the token's time shows that this machine's clock is
 */
export async function claimedIdentity(
  idToken: string | undefined,
  transaction: AuthorizationTransaction,
  server: MatchedFhirServer,
  tab: Tab,
): Promise<ClaimedIdentity> {
  if (idToken === undefined) return { identity: { kind: 'not-sent' }, unchecked: undefined }
  const { known, fhirServerUrl } = server
  const { nonce, jwksUri } = transaction
  const issuer = known.idTokenIssuer ?? transaction.issuer
  const claims = idTokenClaims(idToken, { clientId: known.clientId, nonce, issuer })
  const outside = timeClaimOutside(claims, tab.now() / 1000)
  if (outside !== undefined) await requireRightClock(tab)
  if (outside === 'exp') throw refused(outside)
  const notVerified = (why: string): ClaimedIdentity => ({
    identity: { kind: 'not-verified', why },
    unchecked: undefined,
  })
  if (issuer === undefined) return notVerified('no issuer')
  if (jwksUri === undefined) return notVerified('no jwks_uri')
  if (!isAllowed(jwksUri, server)) return notVerified('jwks_uri elsewhere')
  const fhirUser = insideFhirServer(claims.fhirUser, fhirServerUrl)
  const { subject } = claims
  return { identity: { kind: 'checking' }, unchecked: { idToken, jwksUri, subject, fhirUser } }
}

/** Keys come from the EHR's own origins, or from the one that its entry names for them. */
function isAllowed(jwksUri: string, { known, fhirServerUrl, tokenEndpoint }: MatchedFhirServer) {
  const origins = [fhirServerUrl, tokenEndpoint].map((url) => new URL(url).origin)
  return [...origins, known.keysOrigin].includes(new URL(jwksUri).origin)
}

/**
 * A `fhirUser` as a reference at this FHIR server; undefined if it is elsewhere, where the access token must not go
 * (https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#scopes-for-requesting-identity-data).
 */
function insideFhirServer(fhirUser: string | undefined, fhirServerUrl: string): string | undefined {
  const url = fhirUser === undefined ? null : URL.parse(fhirUser, `${fhirServerUrl}/`)
  if (url === null || !isInsideFhirServer(url.href, fhirServerUrl)) return undefined
  const reference = url.href.slice(fhirServerUrl.length + 1)
  return personReference.test(reference) ? reference : undefined
}

const personReference =
  /^(?:Patient|Practitioner|PractitionerRole|RelatedPerson|Person)\/[A-Za-z0-9\-._]{1,256}$/

/** @throws SmartError `clock-wrong` with the difference in minutes, by the clock of our own host */
async function requireRightClock(tab: Tab): Promise<void> {
  const hostTime = await tab.hostTime()
  if (hostTime === undefined) return
  const ahead = (tab.now() - hostTime) / 1000
  if (Math.abs(ahead) <= maxClockErrorSeconds) return
  const minutes = Math.round(ahead / 60)
  throw new SmartError('clock-wrong', {
    diagnostics: `${minutes > 0 ? '+' : ''}${String(minutes)} min`,
  })
}
