import { expect, test } from 'vitest'
import { laboratoryResults } from '#src/clinical/laboratory/laboratory-results.ts'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { interpretation, laboratoryResult } from '#src/testing/observation.ts'
import { ucum } from '#src/testing/quantity.ts'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { EarlierResult } from './earlier-result.tsx'

const result = (day: number, value: number, flag: string) =>
  laboratoryResult({
    effectiveDateTime: `2026-11-${String(day)}T08:00:00Z`,
    valueQuantity: ucum(value, 'mmol/L'),
    ...(flag === '' ? {} : { interpretation: interpretation(flag) }),
  })

test.each([
  ['where the latest has none', 'H', '', true],
  ['where the latest was sent as not flagged', 'H', 'N', true],
  ['not where the latest is flagged too', 'H', 'H', false],
  ['not where it says that there is nothing', 'N', '', false],
  ['not where there is none', '', 'N', false],
])('the result before says its flag %s', async (_, before, latest, isSaid) => {
  const { answer } = laboratoryResults(
    [result(10, 5.2, before), result(11, 4.4, latest)],
    Date.now(),
  )
  const analyte = answer.groups[0]?.analytes[0]
  if (!analyte) throw new Error('There is one analyte.')
  const { screen } = await renderInChart(
    <EarlierResult analyte={analyte} critical={undefined} />,
    fhirSession([]),
  )
  expect(screen.container.textContent).toContain('5.2')
  expect(screen.container.querySelectorAll('.flag')).toHaveLength(isSaid ? 1 : 0)
})
