/** Every URL path of the app: patterns for the router, functions for links. */
export const paths = {
  start: '/',
  launch: '/launch.html',
  /** The redirect URI that is registered with an EHR. After the token exchange the tab moves on to `chart(launchId)`. */
  redirect: '/chart',
  chartPattern: '/chart/:launchId',
  reportPattern: '/chart/:launchId/report',
  chart: (launchId: string) => `/chart/${launchId}`,
  report: (launchId: string) => `/chart/${launchId}/report`,
} as const

/** The launch id in a chart's path, or undefined. */
export function launchIdInPath(pathname: string): string | undefined {
  return /^\/chart\/([0-9a-f-]{36})(?:\/|$)/.exec(pathname)?.[1]
}

const chartPage = /^\/(?:chart(?:\/[0-9a-f-]{36}(?:\/[a-z-]+)?)?)?$/

/** Whether the chart page answers a path: the start, the redirect URI, a chart and its screens. */
export function isChartPath(pathname: string): boolean {
  return chartPage.test(pathname)
}
