import { browserArguments } from '../browser-arguments.ts'
import { expectRead } from '../chart-page.ts'
import { expect, test } from '../clinic.ts'

/** A Chromium that keeps the pages one has left, as people's browsers do and Playwright's does not. */
test.use({
  launchOptions: {
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: browserArguments.args,
    ignoreDefaultArgs: [...browserArguments.ignoreDefaultArgs, '--disable-back-forward-cache'],
  },
})

test('after the end Back shows nothing of the chart, in a browser that keeps pages for it', async ({
  clinic,
  page,
}) => {
  // This browser does: a page of somebody else comes back as it was left.
  await page.goto(clinic.portal)
  await page.evaluate(() => {
    document.title = 'as it was left'
  })
  await page.goto(clinic.app)
  await page.goBack({ waitUntil: 'commit' })
  await expect(page).toHaveTitle('as it was left')

  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await page.getByRole('link', { name: 'Session' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('alert')).toContainText('You are signed out')
  await page.goto(clinic.portal)
  for (const go of [
    () => page.goBack({ waitUntil: 'commit' }),
    () => page.goBack({ waitUntil: 'commit' }),
  ]) {
    await go()
    await expect(page.getByRole('alert')).toContainText(/You are signed out|SC-OPENED-DIRECTLY/)
    await expect(page.locator('body')).not.toContainText('BEAULIEU')
  }
})

test('a chart that was left without an end is not there after Back', async ({ clinic, page }) => {
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  await page.goto(clinic.portal)
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.getByRole('alert')).toContainText('SC-OPENED-DIRECTLY')
  await expect(page.locator('body')).not.toContainText('BEAULIEU')
})
