import type { MedicationRequest } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { sent } from '#src/r4/sent.ts'
import type { AnswerLine } from './answer-line.ts'
import { useChart } from './chart-provider.tsx'
import { useEarlierAttempts } from './earlier-results.ts'
import { usePanels } from './use-panel.ts'

/**
 * The resources behind some references, as they were sent, each followed by the Medication that was read for it. Only
 * what is shown: what is about somebody else stays withheld.
 */
export function useSources(references: readonly string[]): readonly AnswerLine[] {
  const { fhirServerUrl } = useChart().session
  const earlier = useEarlierAttempts().flatMap(({ lines }) => lines)
  const shown = Object.values(usePanels())
    .flatMap((state) =>
      state.status === 'loaded'
        ? state.data.lines
        : state.status === 'loading'
          ? (state.soFar?.lines ?? [])
          : [],
    )
    .concat(earlier)
    .filter(({ fate }) => fate.kind === 'shown')
  const lineOf = (reference: string) => shown.find((line) => line.reference === reference)
  return references.flatMap((reference) => {
    const line = lineOf(reference)
    if (!line) return []
    const to = target(sent<MedicationRequest>(line.resource).medicationReference, fhirServerUrl)
    const medication = to.kind === 'literal' ? lineOf(to.reference) : undefined
    return medication ? [line, medication] : [line]
  })
}
