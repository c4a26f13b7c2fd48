import type { Page } from '@playwright/test'
import { unreadable } from './boxes.ts'
import { expectRead } from './chart-page.ts'
import { expect, test } from './clinic.ts'

type Json = Readonly<Record<string, unknown>>
interface Bundle extends Json {
  readonly total?: number
  readonly entry?: readonly { readonly resource: Json; readonly fullUrl: string }[]
}

const hour = 3_600_000

interface Added {
  readonly category: string
  readonly code: string
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly hoursAgo: number
  readonly flag?: string
}

/** Adds results to the first page of the EHR's answer about their category. */
async function addResults(page: Page, category: string, results: readonly Added[]): Promise<void> {
  let isAdded = false
  await page.route(/\/fhir\/r4(\/Observation)?\?/, async (route) => {
    const isAsked = decodeURIComponent(route.request().url()).includes(category)
    if (isAdded || !isAsked) return route.fallback()
    const response = await route.fetch()
    const bundle = (await response.json()) as Bundle
    const first = bundle.entry?.[0]
    if (!first) return route.fulfill({ response })
    isAdded = true
    const added = results.map((each, index) => {
      const id = `${category}-${String(index)}`
      const fullUrl = first.fullUrl.replace(/[^/]+$/, id)
      return {
        fullUrl,
        resource: observation(id, first.resource['subject'], each),
        search: { mode: 'match' },
      }
    })
    const { total, entry = [] } = bundle
    const json = {
      ...bundle,
      ...(total === undefined ? {} : { total: total + added.length }),
      entry: [...added, ...entry],
    }
    return route.fulfill({ response, json })
  })
}

function observation(id: string, subject: unknown, added: Added): Json {
  const { category, code, name, value, unit, hoursAgo, flag } = added
  const hl7 = 'http://terminology.hl7.org/CodeSystem'
  const interpretation = [
    { coding: [{ system: `${hl7}/v3-ObservationInterpretation`, code: flag }] },
  ]
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: `${hl7}/observation-category`, code: category }] }],
    code: { coding: [{ system: 'http://loinc.org', code, display: name }], text: name },
    subject,
    effectiveDateTime: new Date(Date.now() - hoursAgo * hour).toISOString(),
    valueQuantity: { value, unit, system: 'http://unitsofmeasure.org', code: unit },
    ...(flag !== undefined && { interpretation }),
  }
}

const zinc = { category: 'laboratory', code: '5763-8', name: 'Zinc', unit: 'umol/L' }
const pulse = { category: 'vital-signs', code: '8867-4', name: 'Heart rate', unit: '/min' }

test('a critical result that is milder or not flagged now is on the summary, and leads to its trend', async ({
  clinic,
  quiet: page,
}) => {
  await addResults(page, 'laboratory', [
    { ...zinc, value: 2.1, hoursAgo: 60, flag: 'LL' },
    { ...zinc, value: 12, hoursAgo: 2.5, flag: 'N' },
    { ...zinc, value: 8, hoursAgo: 480, flag: 'L' },
  ])
  await addResults(page, 'vital-signs', [{ ...pulse, value: 180, hoursAgo: 70, flag: 'HH' }])
  await page.goto(clinic.launchUrl('story-heart-failure'))
  await expectRead(page)
  const news = page.getByRole('region', { name: 'What is new' })
  await expect(news).toContainText(/Also critical · 2/)
  const rows = news.locator('.news__critical')
  await expect(rows).toHaveText([
    /Zinc\s*2\.1.*LL.*umol\/L.* 2 d ago\s*Latest 12.*2 h ago/,
    /Heart rate\s*180.*HH.*\/min.* 2 d ago\s*Latest 49.*h ago/,
  ])
  for (const width of [1440, 1024, 720, 380]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => unreadable(page), { message: `${String(width)} px` }).toEqual([])
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await news.getByRole('link', { name: 'Heart rate' }).click()
  const sign = page.getByRole('region', { name: 'Heart rate' })
  await expect(sign).toBeFocused()
  await expect(sign).toBeInViewport()
  await expect(sign.locator('.trend__readout')).toContainText('180')
  await page.goBack()
  await news.getByRole('link', { name: 'Zinc' }).click()
  await expect(page.locator('.results--open')).toContainText('Zinc')
  await expect(page.locator('.results__result').first()).toContainText('2.1')
  await expect(page).toHaveURL(/[?&]test=\w+&read=\w+/)
})
