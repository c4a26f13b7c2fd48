import type { IncomingMessage } from 'node:http'
import { redirect, respond } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import type { EhrDependencies } from '../ehr-dependencies.ts'
import { launchBinding } from './launch-binding.ts'
import type { SignInSessions } from '../sign-in/sign-in-sessions.ts'

/**
 * Launches by URL: `/launch/direct` redirects the browser to the app with a new `launch` value, `/launch/url` only
 * returns that address.
 */
export function launchRoutes(dependencies: EhrDependencies, signIns: SignInSessions): Route {
  /**
   * Issues a `launch` value.
   * @returns the app's launch URL with `iss` and `launch`, or why there is none
   * https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#launch-app-ehr-launch
   */
  function issueLaunch(request: IncomingMessage, parameters: URLSearchParams) {
    const signIn = signIns.current(request)
    const session = signIn && { user: signIn.account.id, ehrSession: signIn.id }
    const binding = launchBinding(parameters, dependencies, session)
    if ('refused' in binding) return binding
    const { clientId, user, patient, launch: run = '' } = binding
    const url = new URL(dependencies.clients.find(clientId)?.launch_url ?? '')
    url.searchParams.set('iss', dependencies.fhirServerUrl)
    url.searchParams.set('launch', dependencies.launchHandles.issue(binding))
    dependencies.accessLog.add({ kind: 'launch', client: clientId, user, patient, launch: run })
    return { location: url.href }
  }

  return function answer(request, response, url) {
    if (url.pathname !== '/launch/direct' && url.pathname !== '/launch/url')
      return Promise.resolve(false)
    const made = issueLaunch(request, url.searchParams)
    if ('refused' in made) respond(response, 400, 'text/plain', `No launch: ${made.refused}.\n`)
    else if (url.pathname === '/launch/url') respond(response, 200, 'text/plain', made.location)
    else redirect(response, made.location)
    return Promise.resolve(true)
  }
}
