import { errors, type KoaContextWithOIDC, type Provider } from 'oidc-provider'
import type { LogEvent } from '#sandbox/log/log-event.ts'
import { originalMethod } from '../authorization-form.ts'
import { isNamedByToken } from '../clients/refresh-without-client-id.ts'
import type { GrantIds } from './grant-ids.ts'
import { redactedAnswer, redactedParameters } from './redact-exchange.ts'
import type { LaunchContexts } from '../launches/launch-contexts.ts'
import type { LaunchHandles } from '../launches/launch-handles.ts'

export interface ExchangeLogDependencies {
  readonly provider: Provider
  readonly launchContexts: LaunchContexts
  readonly launchHandles: LaunchHandles
  readonly grantIds: GrantIds
  readonly log: (event: LogEvent) => void
}

const maxPending = 1000

/** An authorization request as it was sent, kept until it is answered. */
interface Asked {
  readonly method: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/**
 * Logs each authorization request when it is answered, and each token request, successful or not. For a refused token
 * request the launch is found by the code or refresh token that it named, even if that is no longer valid.
 */
export function createExchangeLog({
  provider,
  launchContexts,
  launchHandles,
  grantIds,
  log,
}: ExchangeLogDependencies) {
  const asked = new Map<string, Asked>()
  const answers = new WeakMap<object, Readonly<Record<string, unknown>>>()

  provider.on('interaction.started', (ctx) => {
    const uid = ctx.oidc.entities.Interaction?.uid
    if (uid !== undefined) asked.set(uid, askedBy(ctx))
    if (asked.size > maxPending) asked.delete([...asked.keys()][0] ?? '')
  })
  provider.on('authorization.success', (ctx, out) => {
    answers.set(ctx, out ?? {})
  })
  const fail = (ctx: KoaContextWithOIDC, error: Error) => {
    const isOAuthError = error instanceof errors.OIDCProviderError
    const { error_description } = isOAuthError ? error : {}
    answers.set(ctx, { error: isOAuthError ? error.error : 'server_error', error_description })
  }
  provider.on('authorization.error', fail)
  provider.on('server_error', fail)

  return {
    /** Called when an authorization request, or the return from its pages, has been answered. */
    authorization(ctx: KoaContextWithOIDC): void {
      const answer = answers.get(ctx)
      if (!answer) return
      const uid = ctx.oidc.entities.Interaction?.uid ?? ''
      const { method, parameters } = asked.get(uid) ?? askedBy(ctx)
      asked.delete(uid)
      const { client_id, launch, redirect_uri } = parameters
      const isRedirected = ctx.response.headers['location'] !== undefined
      log({
        kind: 'authorization',
        client: ctx.oidc.client?.clientId ?? optionalText(client_id),
        launch: launchHandles.bindingOf(String(launch))?.launch,
        method,
        outcome: outcomeOf(answer),
        parameters: redactedParameters(parameters),
        answer: redactedAnswer({ ...(isRedirected && { redirect_uri }), ...answer }),
      })
    },
    /** Called when a token request has been answered. */
    token(ctx: KoaContextWithOIDC): void {
      const answer = (ctx.body ?? {}) as Readonly<Record<string, unknown>>
      const { client_id, ...others } = (ctx.oidc.body ?? {}) as Readonly<Record<string, unknown>>
      const isAsSent = client_id !== undefined && !isNamedByToken(ctx.req)
      const parameters = { ...(isAsSent && { client_id }), ...others }
      const { grant_type, code, refresh_token } = others
      const grantId = grantIds.of(String(grant_type === 'refresh_token' ? refresh_token : code))
      const context = launchContexts.get(grantId ?? '')
      const { authorization } = ctx.headers
      log({
        kind: 'token',
        client: ctx.oidc.client?.clientId ?? optionalText(client_id),
        launch: context?.launch,
        patient: context?.patient,
        grantType: optionalText(grant_type),
        outcome: outcomeOf(answer),
        parameters: redactedParameters({ ...parameters, ...(authorization && { authorization }) }),
        answer: redactedAnswer(answer),
      })
    },
  }
}

function askedBy(ctx: KoaContextWithOIDC): Asked {
  return { method: originalMethod(ctx.req), parameters: { ...ctx.query } }
}

function outcomeOf({ error }: Readonly<Record<string, unknown>>): string {
  return typeof error === 'string' ? error : 'granted'
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
