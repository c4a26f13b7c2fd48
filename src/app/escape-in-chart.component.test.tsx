import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'

test('Escape from inside closes whatever a summary opens, with the focus on what had opened it', async () => {
  const session = fhirSession([
    patient(),
    medicationRequest('a', { status: 'completed', authoredOn: '2025-05-01' }),
  ])
  const { screen } = await renderInChart(<ChartShell />, session)
  await expect.element(screen.getByRole('link', { name: 'Skip to the chart' })).toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: /^Past · 1/ })).toBeVisible()
  const buttons = () => [
    ...screen.container.querySelectorAll<HTMLElement>('[aria-expanded]:not([data-column])'),
  ]
  const names = buttons().map((button) => button.textContent)
  expect(names).toEqual(expect.arrayContaining(['Source', 'Details']))
  for (const at of names.keys()) {
    const button = buttons()[at]
    button?.click()
    const opened = () => document.getElementById(button?.getAttribute('aria-controls') ?? '')
    await expect.poll(opened, { message: names[at] ?? '' }).not.toBeNull()
    const place = opened()
    if (place) place.tabIndex = -1
    place?.focus()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.activeElement, { message: names[at] ?? '' }).toBe(button)
    expect(button?.getAttribute('aria-expanded')).toBe('false')
  }
})
