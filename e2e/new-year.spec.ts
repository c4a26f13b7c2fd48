import { openWithClock, showAsOf } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { expectOneScreen } from './one-screen.ts'

/** The newest fifth of January, when most of what is recent is of the year before. */
function lastNewYear(): string {
  const now = new Date()
  const thisYear = `${String(now.getUTCFullYear())}-01-05`
  return now.toISOString() > `${thisYear}T15`
    ? thisYear
    : `${String(now.getUTCFullYear() - 1)}-01-05`
}

const day = lastNewYear()

test.use({ chartFlags: ['--day', day] })

test('in January too the fullest story is one screen: December has no year, last January has one', async ({
  clinic,
  quiet: page,
}) => {
  await openWithClock(page, clinic.launchUrl('story-heart-failure'))
  await showAsOf(page, `${day}T15:00:00Z`)
  await expect(page.locator('.news__rows')).toContainText(/was 139, \d+ Dec(?! \d)/)
  const furosemide = page.locator('.medication', { hasText: 'furosemide' })
  await expect(furosemide).toContainText(String(Number(day.slice(0, 4)) - 1))
  await expectOneScreen(page)
})
