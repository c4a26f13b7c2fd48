import { SmartError } from '../protocol/smart-error.ts'

/** How long to wait for a page that is being reloaded to release its own claim. */
const claimTimeoutMs = 2_000

const lockName = (launchId: string) => `sidechart.session.${launchId}`

/**
 * Makes this tab the only holder of a session for as long as the page lives. It is a Web Lock
 * (https://www.w3.org/TR/web-locks/), which the browser releases when the page is closed or left.
 * @throws SmartError `open-in-another-tab`, or `locks-refused` where the browser gives this page none
 */
export function claimTab(launchId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const lock = navigator.locks.request(
      lockName(launchId),
      { signal: AbortSignal.timeout(claimTimeoutMs) },
      () => {
        resolve()
        return new Promise<never>(() => undefined)
      },
    )
    lock.catch((cause: unknown) => {
      const isTaken = cause instanceof DOMException && cause.name === 'TimeoutError'
      reject(new SmartError(isTaken ? 'open-in-another-tab' : 'locks-refused', { cause }))
    })
  })
}

/** Whether a page of this browser holds the session. */
export async function isClaimed(launchId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query().catch(() => ({ held: [] }))
  return held.some(({ name }) => name === lockName(launchId))
}
