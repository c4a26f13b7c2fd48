/** The life of the page that this runs in. */

/**
 * How much earlier than this page's navigation the page before may have left, for clocks that do not quite agree. A
 * page is left during the navigation that reloads it; a restored or a duplicated tab has no such page before it.
 */
const toleranceMs = 250

/** Whether this page is the reload of a page of this tab that left at this time (epoch milliseconds). */
export function isReloadOf(leftAt: number): boolean {
  const [navigation] = performance.getEntriesByType('navigation')
  const isReload = navigation instanceof PerformanceNavigationTiming && navigation.type === 'reload'
  return isReload && leftAt >= performance.timeOrigin - toleranceMs
}

/** Calls back whenever the page is left: closed, reloaded, or put into the back/forward cache. */
export function onLeaving(listener: () => void): void {
  addEventListener('pagehide', listener)
}

/** Calls back whenever the page is there again: from the back/forward cache, from behind another tab, or online. */
export function onReturning(listener: () => void): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) listener()
  })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') listener()
  })
  addEventListener('online', listener)
}
