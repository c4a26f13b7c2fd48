import type { Page } from '@playwright/test'
import { chartIn } from '../chart-page.ts'
import { expect, test } from '../clinic.ts'

/** The refresh race in a real browser: docs/decisions/0017-what-a-reload-keeps.md. */

const isRefresh = (body: string | null) =>
  new URLSearchParams(body ?? '').get('grant_type') === 'refresh_token'

test('thirty reloads in the middle of a refresh: no refresh token is sent twice, none is revoked', async ({
  clinic,
  context,
}) => {
  test.setTimeout(240_000)
  const sent: (string | null)[] = []
  context.on('request', (request) => {
    if (isRefresh(request.postData()))
      sent.push(new URLSearchParams(request.postData() ?? '').get('refresh_token'))
  })
  await clinic.clearLog()

  /** Opens the chart with tokens of two seconds, and reloads it at some moment around its refresh. */
  async function visit(page: Page, round: number) {
    await page.goto(clinic.launchUrl('story-healthy-young', { ttl: '2' }))
    await expect(chartIn(page).banner).toBeVisible({ timeout: 20_000 })
    await page.waitForTimeout((round * 67) % 2_000)
    await page.getByRole('button', { name: 'Read again' }).click({ noWaitAfter: true })
    await page.waitForTimeout((round * 13) % 80)
    await page.reload()
    await expect(chartIn(page).banner.or(page.getByRole('alert')).first()).toBeVisible()
  }

  await Promise.all(
    [0, 1, 2, 3, 4].map(async (worker) => {
      const page = await context.newPage()
      for (const turn of [0, 1, 2, 3, 4, 5]) await visit(page, turn * 5 + worker)
      await page.close()
    }),
  )
  const outcomes = (await clinic.log()).filter((line) => line.grantType === 'refresh_token')
  expect(sent.length).toBeGreaterThanOrEqual(10)
  expect(new Set(sent).size).toBe(sent.length)
  expect(outcomes.filter(({ outcome }) => outcome !== 'granted')).toEqual([])
})
