import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { createFhirClient } from '#src/fhir/fhir-client.ts'
import { parseFhirJson } from '#src/fhir/fhir-json.ts'
import type { AnswerLine, Fate } from '#src/queries/answer-line.ts'
import { ChartProvider } from '#src/queries/chart-provider.tsx'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { chartQueryDefaults } from '#src/queries/first-screen.ts'
import { panelQuery } from '#src/queries/panel-query.ts'
import { answerOf } from '#src/testing/chart-answer.ts'
import { englishView } from '#src/testing/english-view.ts'
import { memoryAddress } from '#src/testing/memory-address.ts'
import { session } from '#src/testing/session.ts'
import { SourceDisclosure } from './source-disclosure.tsx'
import { AddressProvider } from './address.tsx'
import { ViewSettingsProvider } from './view-settings.tsx'

const shown: Fate = { kind: 'shown', isCategoryKnown: true }

function line(json: string, fate = shown): AnswerLine {
  const resource = parseFhirJson(json) as { resourceType: string; id: string }
  const reference = `${resource.resourceType}/${resource.id}`
  return { search: 'laboratory', key: reference, reference, fate, resource }
}

/** Opens the source of a reference, where the chart's answer has these lines. */
async function sourceOf(reference: string, lines: readonly AnswerLine[]) {
  const chart = {
    session: session(),
    fhirClient: createFhirClient(session()),
    now: () => new Date(),
  }
  const queryClient = new QueryClient({ defaultOptions: { queries: chartQueryDefaults } })
  for (const panel of ['vital-signs', 'laboratory', 'medications', 'patient'] as const) {
    const answer = answerOf<never>({} as never, { lines: panel === 'laboratory' ? lines : [] })
    queryClient.setQueryData(panelQuery(chart, panel).queryKey, answer)
  }
  const { getByRole, container } = await render(
    <ViewSettingsProvider value={englishView()}>
      <QueryClientProvider client={queryClient}>
        <ChartProvider value={chart}>
          <PanelsProvider>
            <AddressProvider value={memoryAddress()}>
              <SourceDisclosure references={[reference]} />
            </AddressProvider>
          </PanelsProvider>
        </ChartProvider>
      </QueryClientProvider>
    </ViewSettingsProvider>,
  )
  await getByRole('button', { name: 'Source' }).click()
  await expect.poll(() => container.querySelector('.source')).not.toBeNull()
  return container.textContent.replaceAll(/\s+/g, ' ')
}

describe('the source of a value', () => {
  test('is the JSON in the order and with the digits that were sent', async () => {
    const sent = '{"resourceType":"Observation","id":"1","valueQuantity":{"value":1.10,"unit":"g"}}'
    expect(await sourceOf('Observation/1', [line(sent)])).toContain(
      '{ "resourceType": "Observation", "id": "1", "valueQuantity": { "value": 1.10, "unit": "g" } }',
    )
  })

  test('names security labels and profiles, and keeps what is not known as it was sent', async () => {
    const meta = {
      security: [
        { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' },
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'ETH' },
        { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'NEW' },
        { system: 'urn:own', code: 'V', display: 'Ward only' },
      ],
      profile: ['http://fhir.infoway-inforoute.ca/cacore/StructureDefinition/observation-ca-core'],
    }
    const sent = JSON.stringify({ resourceType: 'Observation', id: '1', meta })
    const text = await sourceOf('Observation/1', [line(sent)])
    for (const words of ['restricted', 'substance use', 'NEW', 'Ward only'])
      expect(text).toContain(words)
    expect(text).not.toContain('very restricted')
    expect(text).toContain('CA Core+ · observation-ca-core')
  })

  test('names the health number of a province and a drug identification number', async () => {
    const identifier = [
      {
        system: 'https://fhir.infoway-inforoute.ca/NamingSystem/ca-bc-patient-healthcare-id',
        value: '9',
      },
    ]
    const patient = line(JSON.stringify({ resourceType: 'Patient', id: 'p', identifier }))
    expect(await sourceOf('Patient/p', [patient])).toContain('British Columbia 9')
  })

  test('of an order has the Medication that was read for it beside it', async () => {
    const coding = [{ system: 'http://hl7.org/fhir/NamingSystem/ca-hc-din', code: '02248728' }]
    const lines = [
      line(
        '{"resourceType":"MedicationRequest","id":"m","medicationReference":{"reference":"Medication/1"}}',
      ),
      line(JSON.stringify({ resourceType: 'Medication', id: '1', code: { coding } })),
    ]
    const text = await sourceOf('MedicationRequest/m', lines)
    expect(text).toContain('"resourceType": "MedicationRequest"')
    expect(text).toContain('Drug identification number (DIN) 02248728')
  })

  test('is not shown of what is withheld, nor of what is no longer there', async () => {
    const theirs = line('{"resourceType":"Observation","id":"1","note":[{"text":"theirs"}]}', {
      kind: 'withheld',
      reason: 'other-patient',
    })
    const text = await sourceOf('Observation/1', [theirs])
    expect(text).not.toContain('theirs')
    expect(text).toContain('no longer among what was read')
  })
})
