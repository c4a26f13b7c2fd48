import type { Provider } from 'oidc-provider'
import type { Account, Accounts } from '#sandbox/accounts/accounts.ts'
import type { LaunchContexts } from './launches/launch-contexts.ts'
import type { Personality } from '#sandbox/personalities/personality.ts'
import type { PersonalityOf } from './launches/personality-of.ts'
import { resourceGrants, type ResourceScope } from './scopes/smart-scopes.ts'

export interface TokenLookupDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly accounts: Accounts
  readonly fhirServerUrl: string
  readonly personalityOf: PersonalityOf
}

/** What a valid access token allows, in the terms that a FHIR server needs. */
export interface TokenGrant {
  readonly clientId: string
  readonly user: string
  /** The patient in context. */
  readonly patient: string | undefined
  readonly userPatients: Account['patients']
  readonly launch: string | undefined
  readonly grants: readonly ResourceScope[]
  readonly personality: Personality
}

/** Looks up access tokens. A token that is unknown, expired, revoked or for another server has no grant. */
export function createTokenLookup({
  provider,
  launchContexts,
  accounts,
  fhirServerUrl,
  personalityOf,
}: TokenLookupDependencies) {
  return async function lookUpToken(accessToken: string): Promise<TokenGrant | undefined> {
    const token = await provider.AccessToken.find(accessToken)
    if (!token?.isValid || token.aud !== fhirServerUrl) return undefined
    const context = launchContexts.get(token.grantId ?? '')
    return {
      clientId: token.clientId ?? '',
      user: token.accountId,
      patient: context?.patient,
      userPatients: accounts.find(token.accountId)?.patients ?? [],
      launch: context?.launch,
      personality: personalityOf(context?.personality),
      grants: resourceGrants(token.scope?.split(' ') ?? []),
    }
  }
}
