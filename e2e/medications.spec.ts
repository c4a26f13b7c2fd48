import type { Page } from '@playwright/test'
import { unreadable } from './boxes.ts'
import { violationsOn } from './axe-violations.ts'
import { expectRead } from './chart-page.ts'
import { expect, test, type Clinic } from './clinic.ts'

async function openSummary(page: Page, clinic: Clinic, patient: string): Promise<void> {
  await page.goto(clinic.launchUrl(patient))
  await expectRead(page)
}

test('the screen of medications can be read at every width and by everybody, and its view is in the address', async ({
  clinic,
  quiet: page,
}) => {
  await openSummary(page, clinic, 'story-heart-failure')
  await page.getByRole('link', { name: 'All medications over time' }).click()
  await page.getByRole('button', { name: 'Potassium, creatinine' }).click()
  await page.getByRole('button', { name: '2 y' }).click()
  await page.getByRole('button', { name: 'Choose lines' }).click()
  expect(new URL(page.url()).search).toBe('?window=2y&together=kidney&choose')
  for (const width of [1440, 1024, 720, 380]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => unreadable(page), { message: `${String(width)} px` }).toEqual([])
  }
  expect(await violationsOn(page)).toEqual([])
  await page.reload()
  await expect(page.getByRole('slider')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?window=2y&together=kidney&choose')
})
