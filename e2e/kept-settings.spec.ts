import { expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

/** An EHR says for how long a browser may keep its sign-in settings. */

test.use({ chartFlags: ['--discovery-max-age', '3600'] })

test('an EHR that lets its settings be kept is asked for them in the first launch only', async ({
  clinic,
  quiet: page,
}) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const isFromCache: boolean[] = []
  session.on('Network.responseReceived', ({ response }) => {
    if (response.url.endsWith('/.well-known/smart-configuration'))
      isFromCache.push(response.fromDiskCache ?? false)
  })
  for (const patient of ['story-healthy-young', 'story-child-growth']) {
    await page.goto(clinic.launchUrl(patient))
    await expectRead(page)
  }
  expect(isFromCache).toEqual([false, true])
})
