import type { Page } from '@playwright/test'
import { expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { keepCounted, questionRow, questionRows } from './questions/question-page.ts'
import { mostActions, questions } from './questions/questions.ts'
import { createReader } from './questions/reader.ts'

for (const patient of new Set(questions.map((each) => each.patient))) {
  test(`questions about ${patient} are answered within ${String(mostActions)} actions, wide and narrow`, async ({
    clinic,
    quiet: page,
    context,
  }) => {
    // As many visits as there are questions, twice.
    test.setTimeout(150_000)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(clinic.launchUrl(patient))
    for (const width of [1440, 380]) {
      await page.setViewportSize({ width, height: 900 })
      for (const question of questions.filter((each) => each.patient === patient)) {
        await test.step(`${question.asks} (${String(width)} px)`, async () => {
          await returnToSummary(page)
          const reader = createReader(page)
          await question.answer(reader)
          const counted = { width, actions: reader.actions }
          expect(reader.actions.length).toBeLessThanOrEqual(mostActions)
          if (!keepCounted(question, counted))
            expect(questionRows()).toContain(questionRow(question, counted))
        })
      }
    }
  })
}

/** Each question is asked of the chart as a launch opens it: at the top of the summary, nothing open. */
async function returnToSummary(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Summary', exact: true }).click()
  await expectRead(page)
  await page.evaluate(() => {
    scrollTo(0, 0)
  })
}
