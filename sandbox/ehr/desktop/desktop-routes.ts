import { redirect, respond, respondPage } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import { chartView } from './chart-view.ts'
import { desktopPage } from './desktop-page.ts'
import type { EhrDependencies } from '../ehr-dependencies.ts'
import type { PaneSize } from './open-chart.ts'
import { scheduleOf } from './schedule.ts'
import { signInRoutes } from '../sign-in/sign-in-routes.ts'
import type { SignInSessions } from '../sign-in/sign-in-sessions.ts'

/** The clinician's desktop: `/` is the whole page, `/chart` the markup of one chart. Both need a sign-in. */
export function desktopRoutes(dependencies: EhrDependencies, signIns: SignInSessions): Route {
  const { records, day } = dependencies
  const { patients } = records
  const signIn = signInRoutes({
    accounts: dependencies.accounts,
    signIns,
    below: '',
    kinds: ['clinician'],
    title: 'Northgate EHR',
    hint: 'Who is working at this desk?',
    onSignOut: dependencies.onSignOut,
  })

  /** The chart that a URL names, with the visit it names, otherwise the one in progress. */
  function chartIn(parameters: URLSearchParams) {
    const patient = patients.find(({ id }) => id === parameters.get('patient'))
    if (!patient) return undefined
    const encounters = records.encounters(patient.id)
    const named = encounters.find(({ id }) => id === parameters.get('encounter'))
    const inProgress = encounters.find(({ status }) => status === 'in-progress')
    const pane = paneSize(parameters.get('pane'))
    const clients = dependencies.clients.all().filter(({ launch_url }) => launch_url !== undefined)
    const chart = chartView({
      patient,
      record: records.chart(patient.id),
      encounters,
      encounter: named ?? inProgress,
      clients,
      app: pane === 'closed' ? undefined : clients[0],
      pane,
      day,
    })
    return { patient, chart }
  }

  return async function answer(request, response, url) {
    if (await signIn(request, response, url)) return true
    if (url.pathname !== '/' && url.pathname !== '/chart') return false
    const signedIn = signIns.current(request)
    if (!signedIn) {
      const next = new URLSearchParams({ next: `/${url.search}` })
      redirect(response, `/sign-in?${next.toString()}`)
      return true
    }
    const open = chartIn(url.searchParams)
    if (url.pathname === '/chart') {
      if (open) respondPage(response, 200, open.chart.text)
      else respond(response, 404, 'text/plain', 'There is no such patient.\n')
      return true
    }
    const page = desktopPage({
      user: signedIn.account.name,
      day,
      today: todayWhereChartsAreMade(),
      schedule: scheduleOf(day, records.encounters(), patients),
      patients,
      openChart: open?.chart,
      selected: open?.patient.id,
    })
    respondPage(response, 200, page)
    return true
  }
}

function paneSize(asked: string | null): PaneSize {
  return asked === 'side' || asked === 'whole' ? asked : 'closed'
}

/** The generated charts are made at UTC-05:00. */
function todayWhereChartsAreMade(): string {
  return new Date(Date.now() - 5 * 3_600_000).toISOString().slice(0, 10)
}
