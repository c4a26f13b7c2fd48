import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { news } from '#src/messages/en/news.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import {
  bloodPressure,
  component,
  interpretation,
  laboratoryResult,
  vitalSign,
} from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { mmHg, ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { NewsStrip } from './news-strip.tsx'
import { newsWindowFrom, newsWindows } from './news-window.ts'
import type { ResultLinkProps } from './result-link-props.ts'

const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
const potassium = (days: number, value: number, flag: string) =>
  laboratoryResult({
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, 'mmol/L'),
    interpretation: interpretation(flag),
  })
const pulse = (days: number, value: number, flag?: string) =>
  vitalSign('8867-4', {
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, '/min'),
    ...(flag === undefined ? {} : { interpretation: interpretation(flag) }),
  })
const order = (days: number) => medicationRequest('a', { authoredOn: ago(days) })

/** What the strip says, once it says `awaited`. */
async function saidOf(
  resources: readonly FhirResource[],
  awaited: RegExp,
  parts: Parameters<typeof fhirSession>[1] = {},
  isLoading = false,
) {
  const windows = newsWindows(Date.now(), undefined)
  const { screen } = await renderInChart(
    <PanelsProvider>
      <NewsStrip
        words={news}
        windows={windows}
        window={newsWindowFrom('', windows)}
        onWindow={() => undefined}
        ResultLink={({ place, children }: ResultLinkProps) => (
          <a href={`/${place.panel}`}>{children}</a>
        )}
      />
    </PanelsProvider>,
    fhirSession([patient(), ...resources], parts),
    { isLoading },
  )
  const strip = screen.getByRole('region', { name: 'What is new' })
  const text = () => strip.element().textContent.replaceAll(/\s+/g, ' ')
  await expect.poll(text).toMatch(awaited)
  return { text: text(), cells: screen.container.querySelectorAll('.news__cell').length }
}

const complete = /Complete · flags as sent/
/** Answers about one part never come, or are refused. */
function without(
  part: string,
  resources: readonly FhirResource[],
  status?: number,
): Parameters<typeof fhirSession>[1] {
  const { fetch } = fhirSession([patient(), ...resources])
  const refusal = () =>
    status === undefined
      ? new Promise<Response>(() => undefined)
      : Promise.resolve(new Response('{}', { status }))
  return { fetch: (url, init) => (url.includes(part) ? refusal() : fetch(url, init)) }
}

test('newly flagged and nothing critical: the gravest leads without the colour of danger, with what it was', async () => {
  const { text, cells } = await saidOf([potassium(20, 4.4, 'N'), potassium(2, 5.4, 'H')], complete)
  expect(text).toMatch(/Gravest in 7 d ?Potassium 5\.4.*newly flagged: was 4\.4/)
  expect(text).toMatch(/Also newly flagged · 0 ?Complete/)
  expect(cells).toBe(3)
  expect(document.querySelector('.news__cell--critical')).toBeNull()
})

const sodium = (days: number, value: number, flag: string) =>
  laboratoryResult({
    code: { text: 'Sodium' },
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, 'mmol/L'),
    interpretation: interpretation(flag),
  })

describe('a critical result that does not lead is said with its date, and with its latest', () => {
  const lead = potassium(0.5, 6.9, 'HH')
  test.each([
    [
      'where the latest is milder',
      [sodium(2, 110, 'LL'), sodium(1, 130, 'L'), sodium(20, 139, 'N')],
      /Also critical · 1 ?Sodium ?110 ?LL.* mmol\/L .*(?:48 h|2 d) ago ?Latest 130 ?L.*newly flagged: was 139/,
    ],
    [
      'where the latest is not flagged',
      [sodium(3, 110, 'LL'), sodium(1, 139, 'N'), sodium(20, 131, 'L')],
      /Also critical · 1 ?Sodium ?110 ?LL.* 3 d ago ?Latest 139 ?N.* 24 h ago ?Also newly flagged · 0/,
    ],
    [
      'of a vital sign',
      [pulse(3, 180, 'HH'), pulse(1, 70)],
      /Also critical · 1 ?Heart rate ?180 ?HH.* 3 d ago ?Latest 70 .* 24 h ago ?newly flagged: none read before/,
    ],
    [
      'of half a blood pressure',
      [
        bloodPressure(0, 0, {
          effectiveDateTime: ago(3),
          component: [
            component('8480-6', { valueQuantity: mmHg(62), interpretation: interpretation('LL') }),
            component('8462-4', { valueQuantity: mmHg(40) }),
          ],
        }),
        bloodPressure(118, 70, { effectiveDateTime: ago(1) }),
      ],
      /Also critical · 1 ?\S.* ?62 ?LL.* 3 d ago ?Latest 118 /,
    ],
    [
      'and with how many there were',
      [sodium(4, 110, 'LL'), sodium(3, 104, 'LL'), sodium(1, 139, 'N')],
      /Sodium ?104 ?LL.* 3 d ago · 2 critical in all ?Latest 139/,
    ],
    [
      'and with one on the other side',
      [sodium(4, 170, 'HH'), sodium(3, 104, 'LL'), sodium(1, 139, 'N')],
      /Sodium ?104 ?LL.* 3 d ago 170 ?HH.* 4 d ago ?Latest 139/,
    ],
    [
      'where two of one time could be the latest',
      [
        sodium(4, 110, 'LL'),
        { ...sodium(1, 139, 'N'), effectiveDateTime: '2026-11-29' },
        { ...sodium(1, 129, 'L'), effectiveDateTime: '2026-11-29' },
      ],
      /Sodium ?110 ?LL.* ?Latest 2 values at this time: 1[23]9, 1[23]9 mmol\/L [NL]+ /,
    ],
  ])('%s', async (_, resources, expected) => {
    const { text } = await saidOf([lead, ...resources], complete)
    expect(text).toMatch(/^Gravest in 7 d ?Potassium 6\.9/)
    expect(text).toMatch(expected)
  })
})

test('what leads says its other side, and of how many it is the gravest', async () => {
  const { text } = await saidOf(
    [
      potassium(4, 2.1, 'LL'),
      potassium(3, 6.6, 'HH'),
      potassium(2, 6.2, 'HH'),
      potassium(1, 4, 'N'),
    ],
    complete,
  )
  expect(text).toMatch(
    /Potassium 6\.6.* 3 d ago · 3 critical in all ?2\.1 ?LL.* 4 d ago ?newly flagged.*Latest 4 ?N/,
  )
})

test('each result leads to where all of its kind are', async () => {
  await saidOf([potassium(2, 6.2, 'HH'), pulse(3, 180, 'HH'), sodium(1, 130, 'L')], complete)
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.news a')]
  expect(links.map((link) => `${link.textContent} ${link.pathname}`)).toEqual([
    'Potassium /laboratory',
    'Heart rate /vital-signs',
    'Sodium /laboratory',
  ])
})

test('a name is not broken inside a word: its value goes to the next line', async () => {
  const named = laboratoryResult({
    code: { text: 'Hydroxyprogesterone' },
    effectiveDateTime: ago(1),
    valueQuantity: ucum(12_345_678.5, 'mmol/L'),
    interpretation: interpretation('H'),
  })
  await saidOf([potassium(0.5, 6.2, 'HH'), named], complete)
  const row = [...document.querySelectorAll<HTMLElement>('.news__row')].at(-1)
  if (!row) throw new Error('There is one row.')
  row.style.width = '200px'
  const name = row.querySelector('a')
  expect(name?.textContent).toBe('Hydroxyprogesterone')
  expect(name?.getClientRects()).toHaveLength(1)
  expect(row.scrollWidth).toBeLessThanOrEqual(200)
  row.style.width = '90px'
  expect(name?.getClientRects().length).toBeGreaterThan(1)
  expect(row.scrollWidth).toBeLessThanOrEqual(120)
})

test('only a medication changed: it says that nothing is flagged, and how many were measured', async () => {
  const { text } = await saidOf([potassium(2, 4.4, 'N'), order(1)], complete)
  expect(text).toMatch(/Nothing flagged in 7 d ?1 measured, not flagged/)
  expect(text).not.toContain('ewly flagged')
  expect(text).toMatch(/Medication changes · 1 by the status sent ?Ordered ?Medication a/)
})

test('nothing measured is not called unflagged', async () => {
  const { text } = await saidOf([potassium(90, 4.4, 'N'), order(1)], complete)
  expect(text).toMatch(/Nothing measured in 7 d/)
})

test('a critical result without a date, or of the future, may be new: it is never nothing', async () => {
  const undated = { ...potassium(0, 6.4, 'HH'), effectiveDateTime: undefined }
  const { text, cells } = await saidOf([undated, pulse(-400, 160, 'HH')], complete)
  expect(text).toMatch(/Flagged, date missing or in the future · 2 ?.*160/)
  expect(text).toMatch(/Potassium 6\.4/)
  expect(cells).toBe(3)
})

const undated = { ...potassium(0, 4.4, 'N'), effectiveDateTime: undefined }

test('a result without a date or of the future may be new: nobody says that nothing was measured', async () => {
  const { text } = await saidOf([undated, pulse(-400, 70)], complete)
  expect(text).toMatch(
    /^No measurement with a date in 7 d Date missing or in the future · 2\. No medication change/,
  )
  expect(text).not.toMatch(/Nothing/)
})

test('nor beside a medication that changed', async () => {
  const { text } = await saidOf([undated, order(1)], complete)
  expect(text).toMatch(/^No measurement with a date in 7 d ?Date missing or in the future · 1/)
})

test('measured, and neither flagged nor changed, is one line', async () => {
  const { text, cells } = await saidOf([potassium(2, 4.4, 'N'), order(90)], complete)
  expect(text).toMatch(
    /Nothing flagged in 7 d 1 measured, not flagged\. No medication change with a date in this window\./,
  )
  expect(cells).toBe(0)
})

test('nothing new is one line, with the date of the newest', async () => {
  const { text, cells } = await saidOf([potassium(90, 6.4, 'HH')], complete)
  expect(text).toMatch(/^Nothing new in 7 d The newest of everything read is from .*, 90 d ago/)
  expect(cells).toBe(0)
})

test('an empty chart has nothing new, and no date of a newest', async () => {
  const { text } = await saidOf([], complete)
  expect(text).toMatch(/^Nothing new in 7 d ?Complete/)
})

test('no change among orders of which some may be missing is not said of all', async () => {
  const { fetch } = fhirSession([patient(), potassium(2, 4.4, 'N')])
  const unproven: Parameters<typeof fhirSession>[1] = {
    fetch: (url, init) =>
      url.includes('/MedicationRequest')
        ? Promise.resolve(
            Response.json({ resourceType: 'Bundle', entry: [{ resource: order(90) }] }),
          )
        : fetch(url, init),
  }
  const quiet = await saidOf([], /Medications: not proven complete/, unproven)
  expect(quiet.text).toContain('No medication change with a date in this window in what was read.')
  expect(quiet.cells).toBe(0)
})

test('while orders are read it says so, and calls nothing the latest', async () => {
  const resources = [potassium(3, 6.2, 'HH'), potassium(1, 5.2, 'H')]
  const { text } = await saidOf(
    resources,
    /Newest read/,
    without('/MedicationRequest', resources),
    true,
  )
  expect(text).toMatch(/Gravest in 7 d in what was read.*6\.2.*Newest read 5\.2/)
  expect(text).toContain('newly flagged in what was read · 0')
  expect(text).toContain('Medications: still being read')
  expect(text).not.toContain('Medication changes')
})

test('what could not be read is not nothing: a flagged vital sign leads, said to be one, and nobody says that results are not flagged', async () => {
  const resources = [pulse(1, 150, 'HH'), order(90)]
  const { text, cells } = await saidOf(
    resources,
    /^(?!.*still being read).*Laboratory results: could not be read/,
    without('category=laboratory', resources, 403),
  )
  expect(text).toMatch(/Gravest in 7 d, vital signs only.*150/)
  // Every order was read.
  expect(text).toContain('None with a date in this window.')
  expect(text).not.toMatch(/Newly flagged|Nothing/)
  expect(cells).toBe(3)
})

test('without laboratory results an unflagged vital sign says nothing of what is gravest', async () => {
  const resources = [pulse(1, 70), order(90)]
  const { text } = await saidOf(
    resources,
    /^(?!.*still being read).*Laboratory results: could not be read/,
    without('category=laboratory', resources, 403),
  )
  expect(text).toContain('Not known: results are not read.')
  expect(text).not.toMatch(/Nothing|Newly flagged/)
})

test('of what may be incomplete it says only what was read', async () => {
  const resources = [potassium(90, 4.4, 'N')]
  const { text } = await saidOf(
    resources,
    /Nothing new in 7 d in what was read/,
    without('category=vital-signs', resources, 403),
  )
  expect(text).toContain('Vital signs: could not be read')
})
