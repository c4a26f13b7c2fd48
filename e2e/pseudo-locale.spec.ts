import type { Page } from '@playwright/test'
import { expect, test } from './clinic.ts'
import { writeChartInGreek } from './greek-chart.ts'
import { expectToFit, visitEveryScreen } from './language-visit.ts'
import { ehrNames, wordsOnScreen } from './words-on-screen.ts'

/** Texts with Latin letters outside ⟦brackets⟧, which are neither from the catalogue nor from the chart, in Greek. */
async function strayWords(page: Page): Promise<{ stray: string[]; ours: number }> {
  const all = await wordsOnScreen(page)
  const names = await ehrNames(page)
  const stray = all.filter(({ text }) => {
    const rest = names
      .reduce((left, name) => left.replaceAll(name, ''), text)
      .replaceAll(/⟦[^⟦⟧]*⟧/g, '')
    return /\p{Script=Latin}/u.test(rest)
  })
  return {
    stray: stray.map(({ text, place }) => `${place}: ${text}`),
    ours: all.filter(({ text }) => text.includes('⟦')).length,
  }
}

test.describe('in a narrow window, where long words have the least room', () => {
  test.use({ viewport: { width: 380, height: 900 } })

  test('in the pseudo-locale every word on every screen is from the catalogue or the chart', async ({
    clinic,
    page,
  }) => {
    test.slow()
    await writeChartInGreek(page)
    await page.goto(`${clinic.app}/launch.html?lang=qps`)
    const counts: number[] = []
    await visitEveryScreen(page, clinic, async (where) => {
      const { stray, ours } = await strayWords(page)
      expect(stray, where).toEqual([])
      expect(ours, `${where} has words of ours`).toBeGreaterThan(2)
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('qps')
      await expectToFit(page, where)
      counts.push(ours)
    })
    expect(Math.max(...counts), 'the whole chart was read').toBeGreaterThan(200)
  })
})

test('a word from anywhere else is found, wherever it is', async ({ clinic, page }) => {
  await page.goto(`${clinic.app}/launch.html?lang=qps`)
  await expect(page.locator('li a').first()).toBeVisible()
  expect((await strayWords(page)).stray).toEqual([])
  await page.evaluate(() => {
    const add = (text: string, attributes: Readonly<Record<string, string>> = {}) => {
      const added = document.body.appendChild(document.createElement('p'))
      added.textContent = text
      for (const [name, value] of Object.entries(attributes)) added.setAttribute(name, value)
    }
    add('Hello')
    add('⟦ö⟧', { title: 'A title' })
    add('⟦ö⟧ and more', { 'aria-label': 'A label' })
    add('αβ ⟦ö⟧ 1.0')
  })
  expect((await strayWords(page)).stray).toEqual([
    'p.: Hello',
    'p.: ⟦ö⟧ and more',
    'p. [title]: A title',
    'p. [aria-label]: A label',
  ])
})
