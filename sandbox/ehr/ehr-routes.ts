import type { Route } from '#sandbox/http/route.ts'
import { assetRoutes } from './asset-routes.ts'
import { desktopRoutes } from './desktop/desktop-routes.ts'
import type { EhrDependencies } from './ehr-dependencies.ts'
import { launchRoutes } from './launch/launch-routes.ts'
import { logRoutes } from '#sandbox/log/log-routes.ts'
import { portalRoutes } from './portal/portal-routes.ts'
import { createSignInSessions } from './sign-in/sign-in-sessions.ts'
import { simulatorRoutes } from './simulator/simulator-routes.ts'

/** Everything of the EHR that a person sees: desktop, launch simulator, portal, launches and log. */
export function ehrRoutes(dependencies: EhrDependencies): Route {
  const signIns = createSignInSessions(dependencies.accounts, 'ehr_sign_in')
  const routes = [
    assetRoutes(),
    logRoutes(dependencies.accessLog),
    launchRoutes(dependencies, signIns),
    desktopRoutes(dependencies, signIns),
    simulatorRoutes(dependencies, signIns),
    portalRoutes(dependencies),
  ]
  return async function answer(request, response, url) {
    for (const route of routes) if (await route(request, response, url)) return true
    return false
  }
}
