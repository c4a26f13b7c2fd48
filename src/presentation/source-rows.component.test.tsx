import { expect, test } from 'vitest'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { renderInChart } from '#src/testing/render-in-chart.tsx'
import { fhirSession } from '#src/testing/fhir-session.ts'
import { observation } from '#src/testing/observation.ts'
import { patient } from '#src/testing/patient.ts'
import { RowWithSource } from './row-with-source.tsx'
import { SourceRows } from './source-rows.tsx'

test('two rows of one resource are two: one stop for the Tab key, and each opens by itself', async () => {
  const ids = ['o1', 'o1#1']
  const { screen } = await renderInChart(
    <PanelsProvider>
      <table>
        <SourceRows rows={ids}>
          {ids.map((id) => (
            <RowWithSource key={id} id={id} references={['Observation/o1']} columns={2}>
              {(sourceButton) => (
                <>
                  <th>{id}</th>
                  <td>{sourceButton}</td>
                </>
              )}
            </RowWithSource>
          ))}
        </SourceRows>
      </table>
    </PanelsProvider>,
    fhirSession([patient(), observation({ id: 'o1' })]),
  )
  const buttons = screen.getByRole('button', { name: 'Source' })
  const of = (attribute: string) => buttons.elements().map((each) => each.getAttribute(attribute))
  expect(of('tabindex')).toEqual([null, '-1'])
  await buttons.nth(1).click()
  await expect.poll(() => of('aria-expanded')).toEqual(['false', 'true'])
  expect(of('tabindex')).toEqual(['-1', null])
})
