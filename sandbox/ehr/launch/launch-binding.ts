import { randomUUID } from 'node:crypto'
import { mayOpen, type Accounts } from '#sandbox/accounts/accounts.ts'
import type { Clients } from '#sandbox/authorization-server/clients/clients.ts'
import {
  isProtocolScope,
  resourceScopeOf,
} from '#sandbox/authorization-server/scopes/smart-scopes.ts'
import type { LaunchBinding } from '#sandbox/authorization-server/launches/launch-handles.ts'
import { chosenFaults } from '#sandbox/faults/chosen-faults.ts'
import { personalities } from '#sandbox/personalities/personalities.ts'
import type { Records } from '#sandbox/records/records.ts'
import { smartStyles } from './smart-styles.ts'

export interface LaunchDependencies {
  readonly origin: string
  readonly accounts: Accounts
  readonly clients: Clients
  readonly records: Pick<Records, 'patients' | 'encounters'>
}

/** The choices of a launch: URL parameters of `/launch/direct` and fields of the simulator. */
export const launchChoices = [
  'client',
  'user',
  'patient',
  'encounter',
  'scopes',
  'ttl',
  'refresh_ttl',
  'need_patient_banner',
  'style',
  'intent',
  'tenant',
  'fhir_context',
  'consent',
  'personality',
  'fault',
  'run',
] as const

export type LaunchChoice = (typeof launchChoices)[number]

/**
 * What a launch with these choices is bound to, or what is wrong with them. Every choice is optional. The defaults are
 * the first client, whoever is signed in or else the first clinician, no patient, and the scopes that the app asks
 * for. Lifetimes are in seconds.
 */
export function launchBinding(
  parameters: URLSearchParams,
  dependencies: LaunchDependencies,
  signIn: { readonly user: string; readonly ehrSession: string } | undefined,
): LaunchBinding | { readonly refused: string } {
  const unknown = [...parameters.keys()].find((name) => !isChoice(name))
  if (unknown !== undefined) return refused(`"${unknown}" is not a choice of a launch`)
  const twice = launchChoices.find((name) => parameters.getAll(name).length > 1)
  if (twice !== undefined) return refused(`${twice} was chosen twice`)
  const chosen = (name: LaunchChoice) => parameters.get(name) || undefined
  const client = dependencies.clients.find(
    chosen('client') ?? dependencies.clients.all()[0]?.client_id ?? '',
  )
  if (!client) return refused('there is no such client')
  if (client.launch_url === undefined)
    return refused(`${client.client_name} has no launch URL and starts outside the EHR only`)
  const user = dependencies.accounts.find(
    chosen('user') ?? signIn?.user ?? dependencies.accounts.all[0]?.id ?? '',
  )
  if (!user) return refused('there is no such user')
  const patient = chosen('patient')
  if (patient !== undefined && !dependencies.records.patients.some(({ id }) => id === patient))
    return refused('there is no such patient')
  if (patient !== undefined && !mayOpen(user, patient))
    return refused(`${user.name} may not open this chart`)
  const encounter = chosen('encounter')
  if (encounter !== undefined && !isEncounterOf(dependencies, patient, encounter))
    return refused('there is no such visit of this patient')
  const style = chosen('style')
  if (style !== undefined && !Object.hasOwn(smartStyles, style))
    return refused('there is no such style')
  const grantable = chosen('scopes')?.match(/\S+/g) ?? undefined
  const noScope = grantable?.find((each) => !isProtocolScope(each) && !resourceScopeOf(each))
  if (noScope !== undefined) return refused(`"${noScope}" is not a scope of this server`)
  const fhirContext = fhirContextItems(chosen('fhir_context'))
  if (fhirContext === 'unreadable') return refused('fhir_context is not a JSON array of objects')
  const lifetimes = [chosen('ttl'), chosen('refresh_ttl')]
  if (!lifetimes.every((each) => each === undefined || /^[1-9]\d{0,6}$/.test(each)))
    return refused('a lifetime is a whole number of seconds')
  const [accessTokenSeconds, refreshTokenSeconds] = lifetimes.map((each) => each && Number(each))
  const banner = chosen('need_patient_banner') ?? 'true'
  if (!['true', 'false', 'absent'].includes(banner))
    return refused('need_patient_banner is true, false or absent')
  const consent = chosen('consent')
  if (consent !== undefined && consent !== 'ask') return refused('consent is ask, or left out')
  const fault = chosen('fault')
  const faults = chosenFaults(fault ?? '')
  if ('unknown' in faults) return refused(`"${faults.unknown}" is not a fault`)
  const personality = chosen('personality')
  if (personality !== undefined && !Object.hasOwn(personalities, personality))
    return refused('there is no such personality')
  return {
    clientId: client.client_id,
    user: user.id,
    patient,
    encounter,
    grantable,
    accessTokenSeconds: accessTokenSeconds || undefined,
    refreshTokenSeconds: refreshTokenSeconds || undefined,
    needPatientBanner: banner === 'absent' ? undefined : banner === 'true',
    smartStyleUrl: style && `${dependencies.origin}/smart-style/${style}.json`,
    intent: chosen('intent'),
    tenant: chosen('tenant'),
    fhirContext,
    asksConsent: consent === 'ask',
    personality,
    faults: fault,
    ehrSession: signIn?.user === user.id ? signIn.ehrSession : undefined,
    launch: chosen('run') ?? randomUUID(),
  }
}

function isChoice(name: string): name is LaunchChoice {
  return (launchChoices as readonly string[]).includes(name)
}

function isEncounterOf(
  dependencies: LaunchDependencies,
  patient: string | undefined,
  encounter: string,
): boolean {
  return (
    patient !== undefined &&
    dependencies.records.encounters(patient).some(({ id }) => id === encounter)
  )
}

function fhirContextItems(text: string | undefined) {
  if (text === undefined) return undefined
  try {
    const items: unknown = JSON.parse(text)
    const isObject = (item: unknown) =>
      typeof item === 'object' && item !== null && !Array.isArray(item)
    const isList = Array.isArray(items) && items.every(isObject)
    return isList ? (items as Record<string, unknown>[]) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function refused(words: string) {
  return { refused: words }
}
