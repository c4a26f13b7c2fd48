import { expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'
import { keepCounted, questionRow, questionRows } from './questions/question-page.ts'
import { mostActions, questions } from './questions/questions.ts'
import { createReader } from './questions/reader.ts'

for (const question of questions) {
  for (const width of [1440, 380]) {
    test(`“${question.asks}” is answered within ${String(mostActions)} actions at ${String(width)} px`, async ({
      clinic,
      quiet: page,
      context,
    }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.setViewportSize({ width, height: 900 })
      await page.goto(clinic.launchUrl(question.patient))
      await expectRead(page)
      const reader = createReader(page)
      await question.answer(reader)
      const counted = { width, actions: reader.actions }
      expect(reader.actions.length).toBeLessThanOrEqual(mostActions)
      if (!keepCounted(question, counted))
        expect(questionRows()).toContain(questionRow(question, counted))
    })
  }
}
