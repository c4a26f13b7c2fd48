import type { Page } from '@playwright/test'

/** Elements that people read: names, displays, units, texts and notes. Codes and references are not changed. */
const readable: ReadonlySet<string> = new Set([
  'text',
  'display',
  'unit',
  'family',
  'given',
  'prefix',
  'suffix',
  'valueString',
  'patientInstruction',
  'comment',
])

const latin = 'abcdefghijklmnopqrstuvwxyz'
const greek = 'αβψδεφγηιξκλμνοπθρστυωςχζϑ'

/**
 * From now on the text in the EHR's answers is in Greek letters. Whatever is in Latin letters on screen afterwards does
 * not come from the chart.
 */
export async function writeChartInGreek(page: Page): Promise<void> {
  await page.route(/\/fhir\/r4[/?]/, async (route) => {
    // The visit goes on to its next screen while a request is under way: its connection is then cut.
    const response = await route.fetch({ maxRetries: 2 })
    if (response.status() !== 200) return route.fulfill({ response })
    return route.fulfill({ response, json: inGreek(await response.json()) })
  })
}

/** JSON with what a person reads of it in Greek letters. */
export function inGreek(value: unknown, isReadable = false): unknown {
  if (typeof value === 'string') return isReadable ? greekText(value) : value
  if (Array.isArray(value)) return value.map((each) => inGreek(each, isReadable))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, inGreek(each, readable.has(key))]),
  )
}

function greekText(text: string): string {
  return Array.from(text.normalize('NFD'), (letter) => {
    const sign = greek[latin.indexOf(letter.toLowerCase())]
    if (sign === undefined) return letter
    return letter === letter.toLowerCase() ? sign : sign.toUpperCase()
  }).join('')
}
