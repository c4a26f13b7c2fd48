import type { Patient } from 'fhir/r4'
import { expect, onTestFinished, test } from 'vitest'
import { page } from 'vitest/browser'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'

/** One tab of this page's origin, beside a neighbour that the test speaks for. */
async function openTab(resource: Patient = patient()) {
  const neighbour = new BroadcastChannel('sidechart.open-patients')
  const heard: { readonly shows?: { readonly name?: string }; readonly asks: boolean }[] = []
  neighbour.addEventListener('message', ({ data }) => heard.push(data as (typeof heard)[number]))
  const session = fhirSession([resource], { end: () => Promise.resolve(session.endNow()) })
  const { screen } = await renderInChart(<ChartShell />, session)
  onTestFinished(() => {
    neighbour.close()
  })
  await expect.poll(() => heard.length).toBeGreaterThan(0)
  return {
    heard,
    say: (message: object) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
      neighbour.postMessage({ from: 'neighbour', asks: false, ...message })
    },
    text: () => screen.container.textContent.replaceAll(/\s+/g, ' '),
  }
}

const colette = {
  record: 'https://ehr.example/fhir/Patient/colette',
  ehr: 'Example EHR',
  name: 'BEAULIEU, Colette',
  birthDate: '1961-07-02',
}

test('a tab whose neighbour shows someone else names both with birth dates, until it closes', async () => {
  const { say, text } = await openTab()
  expect(text()).not.toContain('patients are open')
  say({ shows: colette })
  await expect
    .poll(text)
    .toContain(
      'Two patients are open. This tab: BEAULIEU, Odette (born 14 Mar 1957). Another tab: BEAULIEU, Colette (born 2 Jul 1961).',
    )
  say({ shows: { ...colette, record: 'https://other.example/Patient/o', ehr: 'Other EHR' } })
  await expect.poll(text).toContain('BEAULIEU, Colette (born 2 Jul 1961, Other EHR).')
  say({ shows: undefined })
  await expect.poll(text).not.toContain('patients are open')
})

test('it asks again when a person comes back to it, and when the browser restores it', async () => {
  const { heard } = await openTab()
  expect(heard[0]).toMatchObject({ asks: true, shows: { name: 'BEAULIEU, Odette' } })
  for (const event of ['focus', 'pageshow']) {
    heard.length = 0
    window.dispatchEvent(new Event(event))
    await expect.poll(() => heard.filter(({ asks }) => asks).length).toBe(1)
  }
})

test('its chart can be closed from there, and then it shows nobody and says so', async () => {
  const { heard, say, text } = await openTab()
  say({ shows: colette })
  await page.getByRole('button', { name: 'Close this tab’s chart' }).click()
  await expect.poll(text).toContain('You are signed out')
  expect(text()).not.toContain('Odette')
  await expect.poll(() => heard.at(-1)?.shows).toBeUndefined()
})

test('the window’s title has initials only, and nothing once the chart is gone', async () => {
  const { say } = await openTab()
  await expect.poll(() => document.title).toBe('O. B. · Summary')
  say({ shows: colette })
  await page.getByRole('button', { name: 'Close this tab’s chart' }).click()
  await expect.poll(() => document.title).toBe('Sidechart')
})

test('a birth date or a name that was not sent is said to be missing', async () => {
  const { say, text } = await openTab()
  say({ shows: { ...colette, name: undefined, birthDate: undefined } })
  await expect.poll(text).toContain('Another tab: Name not sent (Birth date not sent).')
})
