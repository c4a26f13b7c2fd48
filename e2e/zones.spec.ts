import { chartIn, expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

for (const timezoneId of ['America/Los_Angeles', 'Asia/Kolkata']) {
  test.describe(`a reader in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('sees the birth date and the days of results as the source wrote them', async ({
      clinic,
      quiet: page,
    }) => {
      await page.goto(clinic.launchUrl('story-heart-failure'))
      await expectRead(page)
      const { banner, laboratory, medications } = chartIn(page)
      await expect(banner).toContainText('Born14 Mar 1957')
      await laboratory.getByRole('button', { name: 'Potassium' }).click()
      // The source recorded 20:40 in its own zone; that is shown, with the zone, wherever the reader is.
      await expect(
        laboratory
          .getByRole('rowheader', { name: /\d{1,2} \w{3} \d{4} 20:40 UTC\u22120[45]:00$/ })
          .first(),
      ).toBeVisible()
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
