import { errors, type KoaContextWithOIDC } from 'oidc-provider'

const maxSecondsAhead = 5 * 60
/** The client's clock may be a little ahead. */
const toleranceSeconds = 5

/**
 * Checks what SMART requires of the authentication JWT beyond RFC 7523, which the library has checked: type and key id
 * in the header, as `aud` the URL it was posted to (not the issuer), five minutes at most, and a `jku` only if it is
 * the registered one.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/client-confidential-asymmetric.html
 * @throws InvalidClientAuth, answered as `invalid_client`
 */
export function checkClientAssertion(
  ctx: KoaContextWithOIDC,
  claims: Readonly<Record<string, unknown>>,
  header: Readonly<Record<string, unknown>>,
  jwksUri: string | undefined,
): void {
  const refuse = (message: string) => {
    throw new errors.InvalidClientAuth(message)
  }
  if (header['typ'] !== 'JWT') refuse('the authentication JWT’s typ must be JWT')
  if (typeof header['kid'] !== 'string') refuse('the authentication JWT needs a kid')
  if (header['jku'] !== undefined && header['jku'] !== jwksUri)
    refuse('jku is not the registered JWKS URL')
  if (claims['iss'] !== claims['sub']) refuse('iss and sub must both be the client_id')
  const postedTo = [ctx.oidc.urlFor('token'), ctx.oidc.urlFor(ctx.oidc.route)]
  if (!postedTo.some((url) => claims['aud'] === url)) refuse('aud must be the token endpoint')
  const ahead = Number(claims['exp']) - Date.now() / 1000
  if (!(ahead <= maxSecondsAhead + toleranceSeconds))
    refuse('exp must be at most five minutes in the future')
}
