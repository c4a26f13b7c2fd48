import type { FhirResource } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { results } from '#src/messages/en/results.ts'
import { trend } from '#src/messages/en/trend.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { laboratoryResult } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ResultsPage } from './results-page.tsx'
import '#src/ui/base.css'
import '#src/ui/panel.css'
import '#src/ui/values.css'

const result = (name: string, value: number, effectiveDateTime: string) =>
  laboratoryResult({
    code: { text: name },
    valueQuantity: ucum(value, 'mmol/L'),
    effectiveDateTime,
  })
const potassium = ['03T08', '04T08', '04T20', '05T08', '06T08', '06T20'].map((when, index) =>
  result('Potassium', 4 + index / 10, `2026-05-${when}:00:00Z`),
)

async function pageOf(start = '', others: readonly FhirResource[] = []) {
  const { screen, address } = await renderInChart(
    <PanelsProvider>
      <ResultsPage messages={{ results, trend }} />
    </PanelsProvider>,
    fhirSession([patient(), ...potassium, ...others]),
    { at: `/e/ehr/chart/launch/screen${start}` },
  )
  const sheet = screen.getByRole('grid', { name: 'Results by day' })
  await expect.element(sheet).toBeVisible()
  return {
    screen,
    address,
    opened: (day: number) =>
      sheet.getByRole('button', { name: new RegExp(`show ${String(day)} May 2026 as one column`) }),
    closed: (day: number) =>
      sheet.getByRole('button', { name: `Show the 2 draws of ${String(day)} May 2026` }),
    cell: (name: string | RegExp) => sheet.getByRole('button', { name }),
    details: screen.getByRole('region', { name: 'Potassium' }),
  }
}
type Page = Awaited<ReturnType<typeof pageOf>>

const focusOn = (place: ReturnType<Page['cell']>) => {
  ;(place.element() as HTMLElement).focus()
}

test('a day that is opened or closed keeps the focus on its button, and the arrows lead on', async () => {
  const { closed, opened, cell } = await pageOf()
  focusOn(closed(4))
  await userEvent.keyboard('{Enter}')
  await expect.element(opened(4)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell(/^Potassium, 4 May 2026.*08:00.* 4\.1 /)).toHaveFocus()
  await userEvent.keyboard('{ArrowUp}{Enter}')
  await expect.element(closed(4)).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(cell(/^Potassium, 4 May 2026, /)).toHaveFocus()
})

describe('Escape', () => {
  test('closes the details, and then the day that the focus is in; each gives the focus back', async () => {
    const { closed, opened, cell, details, screen } = await pageOf()
    await closed(4).click()
    await closed(6).click()
    await cell(/^Potassium, 4 May 2026.*20:00/).click()
    await expect.element(details).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(details).not.toBeInTheDocument()
    await expect.element(cell(/^Potassium, 4 May 2026.*20:00/)).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(closed(4)).toHaveFocus()
    await expect.element(opened(6)).toBeVisible()
    // From elsewhere it closes the last.
    focusOn(screen.getByRole('checkbox', { name: 'Each draw' }))
    await userEvent.keyboard('{Escape}')
    await expect.element(closed(6)).toHaveFocus()
  })

  test('closes a day where days are rows', async () => {
    const { cell } = await pageOf('?turned=')
    const day = cell(/^6 May 2 draws/)
    await expect.element(day).toHaveAttribute('aria-expanded', 'false')
    await day.click()
    await expect.element(cell(/^6 May/).first()).toHaveAttribute('aria-expanded', 'true')
    focusOn(cell(/^Potassium, 6 May 2026.*20:00/))
    await userEvent.keyboard('{Escape}')
    await expect.element(day).toHaveFocus()
    await expect.element(day).toHaveAttribute('aria-expanded', 'false')
  })

  test('closes details that a link opened, before anything has the focus', async () => {
    const { cell, address } = await pageOf()
    await cell(/^Potassium, 5 May/).click()
    const linked = await pageOf(address.steps[0]?.replace('push ', ''))
    await expect.element(linked.details).toBeVisible()
    expect(document.activeElement).toBe(document.body)
    await userEvent.keyboard('{Escape}')
    await expect.element(linked.details).not.toBeInTheDocument()
    expect(document.activeElement?.closest('.sheet')).not.toBeNull()
  })

  test('takes back what was typed before it closes anything', async () => {
    const { cell, details, screen } = await pageOf()
    const find = screen.getByRole('searchbox', { name: 'Find a test' })
    await cell(/^Potassium, 5 May/).click()
    await find.fill('pot')
    // Of a key that no browser's own search field sees.
    const escape = { key: 'Escape', bubbles: true, cancelable: true }
    find.element().dispatchEvent(new KeyboardEvent('keydown', escape))
    await expect.element(find).toHaveValue('')
    await expect.element(details).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(details).not.toBeInTheDocument()
  })
})

test('a line that is taken away leaves the focus to the next one, and the last to what adds lines', async () => {
  const others = ['Sodium', 'Chloride'].flatMap((name) => [
    result(name, 100, '2026-05-03T08:00:00Z'),
    result(name, 101, '2026-05-04T08:00:00Z'),
  ])
  const { cell, details } = await pageOf('', others)
  await cell(/^Potassium, 5 May/).click()
  const add = details.getByRole('combobox', { name: 'Add a line' })
  await add.selectOptions('Chloride')
  await add.selectOptions('Sodium')
  const remove = (name: string) => details.getByRole('button', { name: `Remove ${name}` })
  focusOn(remove('Chloride'))
  await userEvent.keyboard('{Enter}')
  await expect.element(remove('Chloride')).not.toBeInTheDocument()
  await expect.element(remove('Sodium')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(add).toHaveFocus()
})
