import type { Provider } from 'oidc-provider'
import type { TokenAccess } from '../fhir-server/access.ts'
import type { Accounts } from './accounts.ts'
import type { LaunchContexts } from './launches/launch-contexts.ts'
import { resourceGrants } from './scopes/smart-scopes.ts'

export interface TokenAccessParts {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly accounts: Accounts
  readonly fhirServerUrl: string
}

/** What an access token lets its client see, or undefined for one that is not good here. */
export function tokenAccess({
  provider,
  launchContexts,
  accounts,
  fhirServerUrl,
}: TokenAccessParts) {
  return async (value: string): Promise<TokenAccess | undefined> => {
    const token = await provider.AccessToken.find(value)
    if (!token?.isValid || token.aud !== fhirServerUrl) return undefined
    const context = launchContexts.get(token.grantId ?? '')
    return {
      clientId: token.clientId ?? '',
      user: token.accountId,
      patient: context?.patient,
      userPatients: accounts.find(token.accountId)?.patients ?? [],
      launch: context?.launch,
      grants: resourceGrants(token.scope?.split(' ') ?? []),
    }
  }
}
