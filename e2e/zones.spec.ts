import { chartIn, openWithClock, showAsOf } from './chart-page.ts'
import { expect, test } from './clinic.ts'

const day = 86_400_000

/** The last instant at which it was that hour in UTC: a clock that is set back ends no session. */
function lastTimeOfDayUtc(hour: number): number {
  const hours = hour * 3_600_000
  return Math.floor((Date.now() - hours) / day) * day + hours
}

for (const timezoneId of ['America/Los_Angeles', 'Asia/Kolkata']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('sees the birth date and the days of results as the source wrote them', async ({
      clinic,
      quiet: page,
    }) => {
      await openWithClock(page, clinic.launchUrl('story-heart-failure'))
      const { banner, laboratory, medications } = chartIn(page)
      await expect(banner).toContainText(/Born14 Mar \d{4}/)
      await laboratory.getByRole('button', { name: 'Potassium' }).click()
      // The source recorded 20:40 in its own zone; that is shown, with the zone, wherever the reader is.
      await expect(
        laboratory
          .getByRole('rowheader', { name: /\d{1,2} \w{3} \d{4} 20:40 UTC\u22120[45]:00$/ })
          .first(),
      ).toBeVisible()
      if (timezoneId === 'America/Los_Angeles')
        await test.step('in the evening, when UTC is a day on, a file is named after the reader’s day', async () => {
          const evening = lastTimeOfDayUtc(4)
          await showAsOf(page, evening)
          await page.getByRole('button', { name: 'Copy…' }).click()
          const download = page.waitForEvent('download')
          await page.getByRole('button', { name: 'Save as CSV' }).click()
          const there = new Date(evening - 8 * 3_600_000).toISOString().slice(0, 10)
          expect((await download).suggestedFilename()).toBe(`sidechart-${there}.csv`)
        })
      if (timezoneId !== 'Asia/Kolkata') return
      await test.step('in a narrow window, where dates are longest, what not to give is in one piece: its date goes below', async () => {
        await page.setViewportSize({ width: 380, height: 900 })
        const name = medications.getByText('Do not give: ibuprofen 200 mg tablet', { exact: true })
        // One line, or two in a wide font; beside the date it took five.
        await expect
          .poll(async () => (await name.boundingBox())?.height ?? Infinity)
          .toBeLessThan(45)
      })
    })
  })
}
