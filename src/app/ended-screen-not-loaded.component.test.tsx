import { expect, test, vi } from 'vitest'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { patient } from '#src/testing/patient.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { ChartShell } from './chart-shell.tsx'

vi.mock('./ended-screen.tsx', () => {
  throw new Error('offline')
})

test('where the page of the end cannot be loaded, the end is said and nothing is kept', async () => {
  const session = fhirSession([patient()])
  const { screen, queryClient } = await renderInChart(<ChartShell />, session)
  await expect.poll(() => screen.container.textContent).toContain('BEAULIEU')
  session.endNow()
  await expect.poll(() => screen.container.textContent).toBe('The session has ended')
  await expect.poll(() => queryClient.getQueryCache().getAll()).toEqual([])
})
