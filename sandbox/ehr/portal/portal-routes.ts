import { mayOpen } from '#sandbox/accounts/accounts.ts'
import { redirect, respondPage } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import type { EhrDependencies } from '../ehr-dependencies.ts'
import { portalPage } from './portal-page.ts'
import { signInRoutes } from '../sign-in/sign-in-routes.ts'

/**
 * The patient portal. Its sign-in never determines the user or patient of a launch: where an app asks for access, the
 * sign-in page offers to go on as whoever is signed in here, and a person decides.
 */
export function portalRoutes(dependencies: EhrDependencies): Route {
  const { portalSignIns: signIns } = dependencies
  const signIn = signInRoutes({
    accounts: dependencies.accounts,
    signIns,
    below: '/portal',
    kinds: ['patient', 'proxy'],
    title: 'Northgate patient portal',
    hint: 'Who is signing in?',
  })

  return async function answer(request, response, url) {
    if (await signIn(request, response, url)) return true
    if (url.pathname !== '/portal' && url.pathname !== '/portal/') return false
    const signedIn = signIns.current(request)
    if (!signedIn) {
      redirect(response, '/portal/sign-in')
      return true
    }
    const { account } = signedIn
    const charts = dependencies.records.patients
      .filter(({ id }) => mayOpen(account, id))
      .map((patient) => ({ patient, visits: dependencies.records.encounters(patient.id) }))
    const view = { account, charts, clients: dependencies.clients.all() }
    respondPage(response, 200, portalPage(view))
    return true
  }
}
