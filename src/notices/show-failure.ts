import { drawFailure, type Known } from './draw-failure.ts'
import { historyState, toldFailure, type Failure } from './failure.ts'
import { helpDeskCode } from './failure-details.ts'
import { failureFrom, type FailedLaunch } from './failure-from.ts'
import { isFramed } from './is-framed.ts'
import { showNotice } from './show-notice.ts'

/** Fills a place with the reason why there is no chart. A reload of the page tells the same. */
export function showFailure(
  place: HTMLElement,
  thrown: unknown,
  { launchUrl, ...launched }: FailedLaunch & Known,
): Promise<void> {
  const page = {
    now: Date.now(),
    isOnline: navigator.onLine,
    isFramed: isFramed(),
  }
  const failure = failureFrom(thrown, launched, page)
  return tell(place, toldBefore(failure) ?? failure, { launchUrl })
}

/** What this page told before it was reloaded, where the reload itself tells nothing new. */
function toldBefore({ cause }: Failure): Failure | undefined {
  const told = cause === 'opened-directly' ? toldFailure(history.state) : undefined
  // Whether another tab holds the chart was true then.
  return told?.cause === 'open-in-another-tab' ? undefined : told
}

/** Tells what the page told before it was reloaded; returns false if it told nothing. */
export function showToldFailure(place: HTMLElement): boolean {
  const failure = toldFailure(history.state)
  if (failure) void tell(place, failure, {})
  return failure !== undefined
}

/**
 * Fills a place with the reason why a session is over.
 * @param known what is not kept for a reload
 */
export function showEnd(place: HTMLElement, known: Known, end: Failure): Promise<void> {
  return tell(place, end, known)
}

function tell(place: HTMLElement, failure: Failure, known: Known): Promise<void> {
  history.replaceState(historyState(failure), '')
  return showNotice(place, {
    code: helpDeskCode(failure),
    isAlert: true,
    draw: (t) => drawFailure(failure, t, known),
  })
}
