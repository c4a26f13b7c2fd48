import { chartIn, expectRead } from '../chart-page.ts'
import { expect, test } from '../clinic.ts'
import { openPanes } from './panes.ts'

/** Charts in frames of another site, whose storage and channels browsers divide by the site around them. */

test('in a frame of another site the chart opens, and hears of no tab outside', async ({
  clinic,
  context,
}) => {
  const first = await openPanes(context, clinic, [clinic.launchUrl('story-heart-failure')])
  const [pane = first.page.frameLocator('iframe')] = first.panes
  await expectRead(pane)
  await expect(chartIn(pane).banner).toContainText('BEAULIEU')
  const tab = await context.newPage()
  await tab.goto(clinic.launchUrl('story-diabetes-kidney'))
  await expectRead(tab)
  // By then this tab has spoken.
  await expect(tab).toHaveTitle('R. O. · Summary')

  // Two panes of the same site hear each other. Neither hears of the tab: SECURITY.md.
  const second = await openPanes(context, clinic, [clinic.launchUrl('story-healthy-young')])
  await expect(pane.locator('.other-patients')).toContainText('OKAFOR')
  await expect(pane.locator('.other-patients')).not.toContainText('CONNOR')
  await expect(second.page.frameLocator('iframe').locator('.other-patients')).toContainText(
    'BEAULIEU',
  )
  await expect(tab.locator('.other-patients')).toHaveCount(0)
})

test('a frame that is removed sends nothing more', async ({ clinic, context }) => {
  const life = 3
  const launch = clinic.launchUrl('story-healthy-young', { ttl: String(life) })
  const { page, panes } = await openPanes(context, clinic, [launch])
  const [pane = page.frameLocator('iframe')] = panes
  await expectRead(pane)
  await page.locator('iframe').evaluate((frame) => {
    frame.remove()
  })
  await clinic.clearLog()
  // Longer than its token lives: one that is still there refreshes it.
  await page.waitForTimeout((life + 1) * 1000)
  expect(await clinic.log()).toEqual([])
})
