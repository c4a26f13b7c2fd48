import { SmartError } from '../protocol/smart-error.ts'

/** How long a reload may take to let go of its own claim. */
const claimTimeoutMs = 2_000

/**
 * Makes this tab the only holder of a session for as long as the tab lives (Web Locks; the browser
 * lets go when the tab closes or navigates away).
 * @throws SmartError `open-in-another-tab` when another tab holds it
 */
export function claimTab(launchId: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const held = navigator.locks.request(
      `sidechart.session.${launchId}`,
      { signal: AbortSignal.timeout(claimTimeoutMs) },
      () => {
        resolve()
        return new Promise<never>(() => undefined)
      },
    )
    held.catch((cause: unknown) => {
      reject(new SmartError('open-in-another-tab', { cause }))
    })
  })
}
