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
      await read(weight.locator('.vitals__facts'), /[+−±]\d+(\.\d)? since \d+ \w+/)
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
]
