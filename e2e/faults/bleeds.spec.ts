import { chartIn, expectRead } from '../chart-page.ts'
import { expect, test } from '../clinic.ts'
import { openPanes } from './panes.ts'

/** Ways in which other apps have shown one patient in the place of another. */

test('client-js#199: a launch in a pane that had another patient shows its own', async ({
  clinic,
  context,
}) => {
  const { page, panes } = await openPanes(context, clinic, [
    clinic.launchUrl('story-heart-failure'),
  ])
  const [pane = page.frameLocator('iframe')] = panes
  await expectRead(pane)
  await expect(chartIn(pane).banner).toContainText('BEAULIEU')
  // What an app that keeps "the" session leaves in the pane: https://github.com/smart-on-fhir/client-js/issues/199
  await pane.locator('body').evaluate(() => {
    sessionStorage.setItem('SMART_KEY', '"first"')
    const tokenResponse = { access_token: 'first', patient: 'story-heart-failure' }
    sessionStorage.setItem('first', JSON.stringify({ tokenResponse }))
  })
  const next = clinic.launchUrl('story-diabetes-kidney')
  await page.locator('iframe').evaluate((frame, url) => {
    frame.setAttribute('src', url)
  }, next)
  await expect(chartIn(pane).banner).toContainText('CONNOR')
  await expectRead(pane)
  await expect(chartIn(pane).laboratory).toContainText('Albumin/creatinine')
  await expect(pane.locator('#root')).not.toContainText('BEAULIEU')
})

test('shared storage: two panes with one storage each show their own patient', async ({
  clinic,
  context,
}) => {
  // Both launches are under way at once; Oracle Health's panes shared one session storage like this.
  const patients = ['story-heart-failure', 'story-diabetes-kidney']
  const launches = patients.map((patient) => clinic.launchUrl(patient))
  const { page, panes } = await openPanes(context, clinic, launches)
  const [left = page.frameLocator('#p0'), right = page.frameLocator('#p1')] = panes
  const expectOwn = async () => {
    await expect(chartIn(left).banner.or(left.getByRole('alert')).first()).toBeVisible()
    await expect(chartIn(right).banner.or(right.getByRole('alert')).first()).toBeVisible()
    for (const [pane, other] of [
      [left, 'CONNOR'],
      [right, 'BEAULIEU'],
    ] as const) {
      await expect(
        pane.getByRole('banner', { name: 'Patient' }).filter({ hasText: other }),
      ).toHaveCount(0)
      await expect(pane.getByRole('main').filter({ hasText: other })).toHaveCount(0)
    }
  }
  await expectRead(left)
  await expectRead(right)
  await expect(chartIn(left).banner).toContainText('BEAULIEU')
  await expect(chartIn(right).banner).toContainText('CONNOR')
  await expect(left.locator('.other-patients')).toContainText('CONNOR')

  const reload = (pane: typeof left) =>
    pane.locator('body').evaluate(() => {
      location.reload()
    })
  await reload(left)
  await expect(chartIn(left).banner).toContainText('BEAULIEU')
  await expectOwn()
  // Both at once: a pane may find what the other one left, and opens nothing with it.
  await Promise.all([reload(left), reload(right)])
  await expectOwn()
})

test('duplicate tab: a copy with all that the first had stored shows no chart', async ({
  clinic,
  context,
}) => {
  const first = await context.newPage()
  await first.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(first)
  // Even what a page hands over when it is left: a browser may copy it at any moment.
  const stored: readonly [string, string][] = await first.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide'))
    return Object.entries(sessionStorage)
  })
  expect(JSON.stringify(stored)).toContain('story-heart-failure')
  const copy = await context.newPage()
  const plant = () =>
    copy.evaluate((entries) => {
      for (const [key, value] of entries) sessionStorage.setItem(key, value)
    }, stored)
  await copy.goto(clinic.app)
  await plant()
  await copy.goto(first.url())
  await expect(copy.getByRole('alert')).toContainText('SC-OPEN-IN-ANOTHER-TAB')
  await first.close()
  await plant()
  await copy.reload()
  await expect(copy.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
  await expect(copy.locator('body')).not.toContainText('BEAULIEU')
})
