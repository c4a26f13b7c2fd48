/** Every URL of the app: pattern and builder. The redirect URI that is registered with an EHR is `/chart`. */
export const paths = {
  start: '/',
  launch: '/launch.html',
  /** Registered redirect URI; after the token exchange the tab moves on to `chart(launchId)`. */
  redirect: '/chart',
  chartPattern: '/chart/:launchId',
  reportPattern: '/chart/:launchId/report',
  chart: (launchId: string) => `/chart/${launchId}`,
  report: (launchId: string) => `/chart/${launchId}/report`,
} as const

/** The launch id in a chart path, or undefined. */
export function launchIdInPath(pathname: string): string | undefined {
  return /^\/chart\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname)?.[1]
}

const chartPage = /^\/(?:chart(?:\/[0-9a-f-]{36}(?:\/[a-z-]+)?)?)?$/

/** Whether the chart page answers a path: the start, the redirect URI, a chart and its screens. */
export function isChartPath(pathname: string): boolean {
  return chartPage.test(pathname)
}
