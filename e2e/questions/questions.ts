import { expect } from '@playwright/test'
import type { Reader } from './reader.ts'

/** A question that a clinician brings to a chart, and the shortest way to its answer. */
export interface Question {
  readonly asks: string
  /** The invented patient whose chart is open, at the summary. */
  readonly patient: string
  readonly answer: (reader: Reader) => Promise<void>
}

/** At each width. */
export const mostActions = 3

/** A new question is one entry; docs/questions.md follows with `npm run questions`. */
export const questions: readonly Question[] = [
  {
    asks: 'What is the last potassium, and its trend?',
    patient: 'story-heart-failure',
    answer: async ({ page, read }) => {
      const news = page.locator('.news__cell').first()
      await read(news.locator('.lead'), /Potassium 6\.2/)
      await read(news.locator('.lead__now'), /Latest 5\.7.*ago/)
      await read(news.locator('.labelled-trend'), /6\.2.*|5\.7/)
    },
  },
  {
    asks: 'What is newly abnormal in the last 48 hours?',
    patient: 'story-heart-failure',
    answer: async ({ page, press, read }) => {
      await press('48 h')
      await read(page.locator('.news__cell').nth(1), /Newly flagged · \d+/)
    },
  },
  {
    asks: 'How did the weight change in 90 days?',
    patient: 'story-heart-failure',
    answer: async ({ page, press, read }) => {
      await press('Vital signs')
      const weight = page.getByRole('region', { name: 'Weight' })
      await read(weight.locator('.vitals__facts'), /[+−±]\d+(\.\d)? kg since \d+ \w+/)
    },
  },
  {
    asks: 'What is the highest creatinine of the stay, and when was it?',
    patient: 'story-sepsis',
    answer: async ({ page, press, read }) => {
      await press('Results')
      await press(/^Creatinine mg\/dL$/)
      const label = page.locator('.trend-plot .plot__label').filter({ hasText: '2.36' })
      await read(label, /2\.36 H, \d+ \w+ \d{4} \d\d:\d\d/)
    },
  },
  {
    asks: 'On which percentile does the child grow?',
    patient: 'story-child-growth',
    answer: async ({ page, read }) => {
      const vitalSigns = page.getByRole('region', { name: 'Vital signs' })
      await read(vitalSigns.getByText(/percentile/).first(), /percentile \d+, (WHO|CDC)/)
    },
  },
  {
    asks: 'What were the blood pressures since the last dose change?',
    patient: 'story-heart-failure',
    answer: async (reader) => {
      await reader.press('Medications')
      await reader.press('Blood pressure · its drugs')
      await pressChange(reader, 'last')
      await readMoment(reader, 'Changed that day', /lisinopril 10 mg tablet.* began/)
      await readMoment(
        reader,
        'From then on',
        /Blood pressure: \d+ readings, systolic \d+ to \d+, diastolic \d+ to \d+/,
      )
    },
  },
  {
    asks: 'What was stopped this year?',
    patient: 'story-heart-failure',
    answer: async ({ page, press, read }) => {
      await press('Medications')
      await press(/^Ended · \d+$/, '“Ended”')
      await read(page.getByRole('heading', { name: 'Stopped' }).first(), /Stopped/)
      await read(page.getByText('stopped: Told to stop: hyperkalaemia').first(), /hyperkalaemia/)
    },
  },
  {
    asks: 'What was the INR while on warfarin, with the dose beside it?',
    patient: 'story-atrial-fibrillation',
    answer: async (reader) => {
      await reader.press('Medications')
      await reader.press('INR · warfarin')
      await readMoment(reader, 'At ', /INR 2\.5/)
      const dose = reader.page.locator('.readout__lines span').filter({ hasText: 'warfarin' })
      await reader.read(dose.first(), /warfarin 5 mg tablet, 1 tablet \(5 mg\) daily: 35 mg a week/)
    },
  },
  {
    asks: 'Which drug changed when the eGFR fell?',
    patient: 'story-heart-failure',
    answer: async (reader) => {
      await reader.press('Medications')
      await reader.press('Potassium, creatinine · heart and kidney drugs')
      await pressChange(reader, 'before the fall')
      await readMoment(reader, 'At ', /eGFR \(CKD-EPI 2021\) 47/)
      await readMoment(reader, 'Changed that day', /lisinopril 10 mg tablet.* began/)
      await readMoment(reader, 'From then on', /eGFR \(CKD-EPI 2021\): \d+ readings, \d+ to 47/)
    },
  },
  {
    asks: 'Copy the labs of the week into a note.',
    patient: 'story-heart-failure',
    answer: async ({ page, press, read }) => {
      await press('Copy…')
      await press(/^Last 7 days · \d+$/, '“Last 7 days”')
      await press('Copy as text for a note')
      await read(page.getByRole('status').getByText(/^Copied/), /^Copied: \d+ rows/)
      const note = await page.evaluate(() => navigator.clipboard.readText())
      expect(note).toMatch(/Potassium 6\.2 mmol\/L \(HH \(Critical high\), range 3\.5–5\.0\)/)
      expect(note).not.toContain('Medications')
    },
  },
  {
    asks: 'Print the results of the week for the paper chart.',
    patient: 'story-heart-failure',
    answer: async ({ page, press }) => {
      // The browser's own dialog cannot be seen: what it would print is.
      await page.evaluate(() => {
        window.print = () => {
          document.body.dataset['printed'] = document.querySelector('.paper')?.textContent ?? ''
        }
      })
      await press('Print…')
      await press(/^Last 7 days · \d+$/, '“Last 7 days”')
      await press('Print')
      await expect(page.locator('body')).toHaveAttribute(
        'data-printed',
        /BEAULIEU, Odette.*Laboratory results.*Last 7 days.*Potassium.*6\.2/,
      )
    },
  },
]

/** Presses a day on which an order in the drawing changed: the newest, or the one at which the line turns down. */
async function pressChange(
  { page, press }: Reader,
  which: 'last' | 'before the fall',
): Promise<void> {
  const days = page.getByRole('group', { name: 'Orders changed' }).getByRole('button')
  if (which === 'last') await press(days.first(), 'the newest day of “Orders changed”')
  else await press(days.nth(1), 'the day of “Orders changed” before the fall')
}

/** Reads what is said of the moment that was chosen on the axis of time. */
async function readMoment({ page, read }: Reader, head: string, words: RegExp): Promise<void> {
  const part = page.locator('.readout dl > div').filter({ hasText: head })
  await read(part, words)
}
