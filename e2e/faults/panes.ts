import type { BrowserContext, FrameLocator, Page } from '@playwright/test'
import type { Clinic } from '../clinic.ts'

/** A page of the EHR, which is another site than the app, with a pane for each launch. Panes of a page share storage. */
export async function openPanes(
  context: BrowserContext,
  clinic: Clinic,
  launches: readonly string[],
): Promise<{ readonly page: Page; readonly panes: readonly FrameLocator[] }> {
  const page = await context.newPage()
  await page.goto(clinic.ehr)
  await page.evaluate((urls) => {
    const panes = urls.map((url, place) => {
      const pane = document.createElement('iframe')
      Object.assign(pane, { id: `p${String(place)}`, width: '700', height: '800', src: url })
      return pane
    })
    document.body.replaceChildren(...panes)
  }, launches)
  return { page, panes: launches.map((_, place) => page.frameLocator(`#p${String(place)}`)) }
}
