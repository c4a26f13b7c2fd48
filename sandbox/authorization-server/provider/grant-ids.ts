import type { Provider } from 'oidc-provider'

const maxKept = 10_000

export interface GrantIds {
  /** The grant that a code or refresh token was issued under, also after it was used up or has expired. */
  readonly of: (codeOrRefreshToken: string) => string | undefined
}

/** Remembers the grants of the newest codes and refresh tokens. */
export function rememberGrantIds(provider: Provider): GrantIds {
  const grantIds = new Map<string, string>()
  const remember = ({ jti, grantId }: { jti: string; grantId?: string | undefined }) => {
    if (grantId !== undefined) grantIds.set(jti, grantId)
    if (grantIds.size > maxKept) grantIds.delete([...grantIds.keys()][0] ?? '')
  }
  provider.on('authorization_code.saved', remember)
  provider.on('refresh_token.saved', remember)
  return { of: (codeOrRefreshToken) => grantIds.get(codeOrRefreshToken) }
}
