import type { FhirResource } from 'fhir/r4'
import { expect } from 'vitest'
import { NewsStrip } from '#src/features/news/news-strip.tsx'
import { newsWindowFrom, newsWindows } from '#src/features/news/news-window.ts'
import type { ResultLinkProps } from '#src/features/news/result-link-props.ts'
import { news } from '#src/messages/en/news.ts'
import { PanelsProvider } from '#src/queries/panels-provider.tsx'
import { fhirSession } from './fhir-session.ts'
import { medicationRequest } from './medication-request.ts'
import { interpretation, laboratoryResult, vitalSign } from './observation.ts'
import { patient } from './patient.ts'
import { ucum } from './quantity.ts'
import { renderInChart } from './render-in-chart.tsx'

export const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
export const potassium = (days: number, value: number, flag: string) =>
  laboratoryResult({
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, 'mmol/L'),
    interpretation: interpretation(flag),
  })
export const pulse = (days: number, value: number, flag?: string) =>
  vitalSign('8867-4', {
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, '/min'),
    ...(flag === undefined ? {} : { interpretation: interpretation(flag) }),
  })
export const order = (days: number) => medicationRequest('a', { authoredOn: ago(days) })

/** What the strip says, once it says `awaited`. */
export async function saidOf(
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

export const complete = /Complete · flags as sent/
/** Answers about one part never come, or are refused. */
export function without(
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

export const sodium = (days: number, value: number, flag: string) =>
  laboratoryResult({
    code: { text: 'Sodium' },
    effectiveDateTime: ago(days),
    valueQuantity: ucum(value, 'mmol/L'),
    interpretation: interpretation(flag),
  })
