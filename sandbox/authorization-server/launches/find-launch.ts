import type { Provider } from 'oidc-provider'
import type { Clients } from '../clients/clients.ts'
import type { GrantIds } from '../provider/grant-ids.ts'
import type { LaunchContext, LaunchContexts } from './launch-contexts.ts'
import type { LaunchHandles } from './launch-handles.ts'

export interface FindLaunchDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly launchHandles: LaunchHandles
  readonly clients: Clients
  readonly grantIds: GrantIds
}

/** The parts of a request by which its launch can be found, whichever it has. */
export interface RequestTraces {
  readonly accessToken?: string | undefined
  /** An authorization code, or a refresh token. */
  readonly grant?: string | undefined
  readonly launchValue?: string | undefined
  readonly interaction?: string | undefined
  /** Of the app that asks for discovery, which belongs to its latest launch. */
  readonly appOrigin?: string | undefined
}

/** What a launch chose for the behaviour of the EHR itself. */
export interface FoundLaunch extends Pick<LaunchContext, 'launch' | 'faults' | 'personality'> {
  readonly client?: string | undefined
}

/** Finds the launch that a request belongs to. A standalone launch is found only once it has a grant. */
export function createFindLaunch(dependencies: FindLaunchDependencies) {
  const { provider, launchContexts, launchHandles, clients, grantIds } = dependencies

  async function bound(launchValue: string | undefined, interaction: string | undefined) {
    const { params } = (interaction && (await provider.Interaction.find(interaction))) || {}
    const value = launchValue ?? String(params?.['launch'])
    const binding = launchHandles.bindingOf(value)
    return binding && { ...binding, client: binding.clientId }
  }

  async function granted(accessToken: string): Promise<FoundLaunch | undefined> {
    const token = await provider.AccessToken.find(accessToken)
    const context = launchContexts.get(token?.grantId ?? '')
    return context && { ...context, client: token?.clientId }
  }

  function latest(appOrigin: string): FoundLaunch | undefined {
    const isTheirs = (uri: string) => URL.parse(uri)?.origin === appOrigin
    const ids = clients.all().filter(({ redirect_uris }) => redirect_uris.some(isTheirs))
    const binding = launchHandles.latestOf(ids.map(({ client_id }) => client_id))
    return binding && { ...binding, client: binding.clientId }
  }

  return async function findLaunch(traces: RequestTraces): Promise<FoundLaunch | undefined> {
    const { accessToken, grant, launchValue, interaction, appOrigin } = traces
    if (accessToken !== undefined) return granted(accessToken)
    if (grant !== undefined) return launchContexts.get(grantIds.of(grant) ?? '')
    if (appOrigin !== undefined) return latest(appOrigin)
    return bound(launchValue, interaction)
  }
}
