/**
 * Every URL path of the app: patterns for the router, functions for links. The pages of one launch name its EHR, so
 * that each EHR has a redirect URI of its own (https://www.rfc-editor.org/rfc/rfc9700#section-4.4.2) and each page can
 * be served with what this EHR needs, and nothing more.
 */
export const paths = {
  start: '/',
  /** The launch page for every EHR: `iss` decides, or a person. */
  launch: '/launch.html',
  /** The EHRs that patients can choose, for the start page: a file of its own, which no launch reads. */
  startList: '/ehrs.json',
  /** The launch page of one EHR. */
  launchOf: (ehrId: string) => `/e/${ehrId}/launch`,
  /** The same, where a sign-in at the EHR that is still alive must not do. */
  loginOf: (ehrId: string) => `/e/${ehrId}/launch?prompt=login`,
  /** The redirect URI that is registered with an EHR. After the token exchange the tab moves on to `chart`. */
  callback: (ehrId: string) => `/e/${ehrId}/callback`,
  resultsPattern: '/e/:ehrId/chart/:launchId/results',
  medicationsPattern: '/e/:ehrId/chart/:launchId/medications',
  vitalSignsPattern: '/e/:ehrId/chart/:launchId/vital-signs',
  reportPattern: '/e/:ehrId/chart/:launchId/report',
  chart: ({ ehrId, launchId }: ChartIds) => `/e/${ehrId}/chart/${launchId}`,
  results: ({ ehrId, launchId }: ChartIds) => `/e/${ehrId}/chart/${launchId}/results`,
  vitalSigns: ({ ehrId, launchId }: ChartIds) => `/e/${ehrId}/chart/${launchId}/vital-signs`,
  medications: ({ ehrId, launchId }: ChartIds) => `/e/${ehrId}/chart/${launchId}/medications`,
  report: ({ ehrId, launchId }: ChartIds) => `/e/${ehrId}/chart/${launchId}/report`,
} as const

interface ChartIds {
  readonly ehrId: string
  readonly launchId: string
}

/** What is at an address. */
export type PageAddress =
  | { readonly page: 'start' }
  /** The launch page of one EHR; of every EHR without `ehrId`. */
  | { readonly page: 'launch'; readonly ehrId?: string | undefined }
  /** The chart page of one EHR; without `ehrId`, of the one that still uses the redirect URI that all EHRs had. */
  | {
      readonly page: 'chart'
      readonly ehrId?: string | undefined
      /** Undefined on a redirect URI. */
      readonly launchId?: string | undefined
    }

const ehrPage =
  /^\/e\/([a-z0-9-]{1,64})\/(?:(launch)|callback|chart\/([0-9a-f-]{36})(?:\/[a-z-]+)?)$/

/** The page at a path; undefined where there is none. */
export function pageAt(pathname: string): PageAddress | undefined {
  if (pathname === paths.start) return { page: 'start' }
  if (pathname === paths.launch) return { page: 'launch' }
  if (pathname === '/chart') return { page: 'chart' }
  const [, ehrId, launch, launchId] = ehrPage.exec(pathname) ?? []
  if (ehrId === undefined) return undefined
  return launch === undefined ? { page: 'chart', ehrId, launchId } : { page: 'launch', ehrId }
}
