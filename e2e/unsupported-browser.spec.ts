import { expect, test } from './clinic.ts'

test.describe('a browser that is too old', () => {
  for (const [name, init] of [
    ['no AbortSignal.any', 'delete AbortSignal.any'],
    ['no Web Locks', "Object.defineProperty(navigator, 'locks', { value: undefined })"],
    ['no URL.parse', 'delete URL.parse'],
  ] as const) {
    test(`${name}: sees a plain page that says what is needed, and nothing else happens`, async ({
      clinic,
      page,
    }) => {
      await page.addInitScript(init)
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      const launch = clinic.launchUrl('story-heart-failure')
      for (const url of [clinic.app, `${clinic.app}/launch.html?iss=x&launch=y`, launch]) {
        await page.goto(url)
        await expect(
          page.getByRole('heading', { name: 'This browser is too old for Sidechart' }),
        ).toBeVisible()
        await expect(page.getByText('Firefox 126')).toBeVisible()
        // It was there and yet never painted, once.
        expect((await page.screenshot({ timeout: 5000 })).length).toBeGreaterThan(5000)
        await expect(page.getByRole('button')).toHaveCount(0)
      }
      expect(page.url()).toContain('/launch.html?iss=')
      expect(asked.filter((url) => /authorize|\/token/.test(url))).toEqual([])
    })
  }

  test.describe('in French', () => {
    test.use({ locale: 'fr-CA' })

    test('sees the same in French', async ({ clinic, page }) => {
      await page.addInitScript('delete URL.parse')
      await page.goto(clinic.app)
      await expect(
        page.getByRole('heading', { name: 'Ce navigateur est trop ancien pour Sidechart' }),
      ).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr-CA')
    })
  })
})

test('without JavaScript the page says so, in both languages', async ({ clinic, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  for (const path of ['/', '/launch.html']) {
    await page.goto(`${clinic.app}${path}`)
    for (const name of ['Sidechart needs JavaScript', 'Sidechart a besoin de JavaScript'])
      await expect(page.getByRole('heading', { name })).toBeVisible()
  }
  await context.close()
})
