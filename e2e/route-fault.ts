import type { Page } from '@playwright/test'
import type { FaultName } from '#sandbox/faults/faults.ts'

/** Lets matching requests meet a fault of the local EHR, until `page.unroute` with the same pattern. */
export async function routeFault(
  page: Page,
  pattern: string | RegExp,
  fault: FaultName,
): Promise<void> {
  await page.route(pattern, (route) =>
    route.continue({ headers: { ...route.request().headers(), 'sandbox-fault': fault } }),
  )
}
