import type { Page } from '@playwright/test'
import { unreadable } from './boxes.ts'
import { violationsOn } from './axe-violations.ts'
import { expectRead } from './chart-page.ts'
import { expect, test, type Clinic } from './clinic.ts'

/** A person's actions: a press, or a scroll to what is not in sight. Each question has three at most. */
function actionsOn(page: Page) {
  let count = 0
  const take = async (action: () => Promise<unknown>) => {
    count += 1
    await action()
  }
  return {
    press: (name: string | RegExp, role: 'button' | 'link' = 'button') =>
      take(() => page.getByRole(role, { name }).filter({ visible: true }).first().click()),
    /** Presses the drawing where the dose of a drug changed. */
    pressAtChange: (drug: string) =>
      take(async () => {
        const box = await page.getByRole('slider').boundingBox()
        const lane = page.locator(`svg g:has(> foreignObject:has-text("${drug}"))`)
        const at = await lane.locator('.lane__tick').last().boundingBox()
        await page.mouse.click((at?.x ?? 0) + (at?.width ?? 0) / 2, (box?.y ?? 0) + 40)
      }),
    /** Scrolls to it, which is an action, only where it is not in sight. */
    see: async (selector: string) => {
      const place = page.locator(selector).first()
      await expect(place).toBeVisible()
      const isInSight = await place.evaluate((element) => {
        const { top, height } = element.getBoundingClientRect()
        return top >= 0 && top + Math.min(height, 24) <= innerHeight
      })
      if (!isInSight) await take(() => place.scrollIntoViewIfNeeded())
    },
    taken: () => count,
  }
}

async function openSummary(page: Page, clinic: Clinic, patient: string): Promise<void> {
  await page.goto(clinic.launchUrl(patient))
  await expectRead(page)
}

for (const width of [1440, 380]) {
  test(`questions about medicines are answered in three actions at ${String(width)} px`, async ({
    clinic,
    quiet: page,
  }) => {
    await page.setViewportSize({ width, height: 900 })
    const readout = page.locator('.readout')
    const ask = async (
      question: string,
      answer: (act: ReturnType<typeof actionsOn>) => Promise<void>,
    ) => {
      await page.getByRole('link', { name: 'Summary' }).click()
      const act = actionsOn(page)
      await act.press('Medications', 'link')
      await answer(act)
      expect(act.taken(), question).toBeLessThanOrEqual(3)
    }

    await openSummary(page, clinic, 'story-heart-failure')
    await ask('blood pressures since the last dose change', async (act) => {
      await act.press('Blood pressure · its drugs')
      await act.pressAtChange('lisinopril')
      await act.see('.readout')
      await expect(readout).toContainText(/Changed that day.* began/)
      await expect(readout).toContainText(
        /Blood pressure: \d+ readings, systolic \d+ to \d+, diastolic \d+ to \d+/,
      )
    })
    await ask('what was stopped this year', async (act) => {
      await act.press(/^Ended · \d+$/)
      await act.see('h4:has-text("Stopped")')
      await expect(page.getByText('stopped: Told to stop: hyperkalaemia')).toBeVisible()
    })
    await ask('which drug changed when eGFR fell', async (act) => {
      await act.press('Potassium, creatinine · heart and kidney drugs')
      await act.pressAtChange('lisinopril')
      await act.see('.readout')
      await expect(readout).toContainText(/eGFR.*Changed that day.*lisinopril 10 mg tablet/)
    })

    await openSummary(page, clinic, 'story-atrial-fibrillation')
    await ask('INR while on warfarin with the dose beside it', async (act) => {
      await act.press('INR · warfarin')
      await act.see('.readout')
      await expect(readout).toContainText(
        /INR 2\.5.*warfarin 5 mg tablet, 1 tablet \(5 mg\) daily: 35 mg a week/,
      )
    })
  })
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
  expect(new URL(page.url()).search).toBe('?window=2y&together=kidney')
  for (const width of [1440, 1024, 720, 380]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => unreadable(page), { message: `${String(width)} px` }).toEqual([])
  }
  expect(await violationsOn(page)).toEqual([])
  await page.reload()
  await expect(page.getByRole('slider')).toBeVisible()
  expect(new URL(page.url()).search).toBe('?window=2y&together=kidney')
})
