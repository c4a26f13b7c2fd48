import { paths } from '#src/paths.ts'
import type { useSession } from '#src/session/session-provider.tsx'

type Session = ReturnType<typeof useSession>
type LeftView = NonNullable<Session['opensAt']>

/** Where the reader is in the chart now: what its address adds to the chart's own, and how far it is scrolled. */
export function presentView(session: Session): LeftView {
  const { pathname, search } = location
  const chart = paths.chart(session)
  const scroll = scrollers().map(([part, element]) => {
    const place = [Math.round(element.scrollLeft), Math.round(element.scrollTop)] as const
    return [part, place] as const
  })
  return {
    rest: pathname.startsWith(chart) ? pathname.slice(chart.length) + search : '',
    scroll: Object.fromEntries(scroll),
  }
}

/** Until the parts of a chart are as long as they were: a second or two after it opened, from a slow EHR much later. */
const patienceMs = 60_000
const lookAgainMs = 150
/** What scrolls by whole columns stops beside the place that it was given. */
const tolerancePx = 80

/**
 * Scrolls the chart to where it was, as soon as enough of it is there.
 * @returns a function that stops it; whatever a person does stops it too
 */
export function restoreScroll({ scroll }: LeftView): () => void {
  const places = Object.entries(scroll)
  const startedAt = performance.now()
  let calmLooks = 0
  const look = () => {
    const found = new Map(scrollers())
    const isThere = places.map(([part, [left, top]]) => {
      const element = found.get(part)
      element?.scrollTo({ left, top, behavior: 'instant' })
      const gap = element && Math.hypot(element.scrollLeft - left, element.scrollTop - top)
      return gap !== undefined && gap < tolerancePx
    })
    calmLooks = isThere.every(Boolean) ? calmLooks + 1 : 0
    if (calmLooks > 2 || performance.now() - startedAt > patienceMs) stop()
  }
  const timer = setInterval(look, lookAgainMs)
  const stop = () => {
    clearInterval(timer)
    for (const input of inputs) removeEventListener(input, stop, true)
  }
  for (const input of inputs) addEventListener(input, stop, { capture: true, passive: true })
  return stop
}

const inputs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const

/** What scrolls: the page, and each part of the chart that has more in it than it shows, by its class. */
function scrollers(): readonly (readonly [part: string, element: Element])[] {
  const parts = [...document.querySelectorAll('main [class]')].filter(
    (element) => isLarger(element) && /auto|scroll/.test(getComputedStyle(element).overflow),
  )
  const page = document.scrollingElement ?? document.documentElement
  return [['page', page], ...parts.map((element) => [element.classList[0] ?? '', element] as const)]
}

function isLarger({ scrollHeight, clientHeight, scrollWidth, clientWidth }: Element): boolean {
  return scrollHeight > clientHeight || scrollWidth > clientWidth
}

const viewsAtEnd = new WeakMap<Session, LeftView>()

/**
 * Keeps where the reader was when the session ends: the chart is gone from the page right after.
 * @returns a function that stops it
 */
export function keepViewAtEnd(session: Session): () => void {
  return session.onEnded(() => {
    viewsAtEnd.set(session, presentView(session))
  })
}

export function viewAtEnd(session: Session): LeftView {
  return viewsAtEnd.get(session) ?? presentView(session)
}
