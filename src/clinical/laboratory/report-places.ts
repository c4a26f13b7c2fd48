import type { DiagnosticReport } from 'fhir/r4'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'
import { target } from '#src/r4/reference.ts'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import { text } from '#src/r4/text.ts'
import type { Evidence, Finding, LeftOut } from '../finding.ts'

/** Where a laboratory's report has a result. */
export interface ReportPlace {
  /** What was reported, the same over time: its code, else its name. */
  readonly panel: string
  /** In the source's words. */
  readonly name: string
  /** Counted from 0 in `result`. */
  readonly place: number
}

export type ReportPlaces = ReadonlyMap<Evidence, ReportPlace>

/**
 * The place of each result in the report that names it; the newest, where several do. A report without a name groups
 * nothing.
 * @param fhirServerUrl results may be referred to by their absolute address
 */
export function reportPlaces(
  resources: readonly unknown[],
  fhirServerUrl: string,
): Finding<ReportPlaces> {
  const places = new Map<Evidence, ReportPlace>()
  const leftOut: LeftOut[] = []
  const reports = resources.map((resource) => sent<DiagnosticReport>(resource))
  for (const report of reports.toSorted(oldestFirst)) {
    if (report.status === 'entered-in-error') {
      const reference = `DiagnosticReport/${text(report.id) ?? ''}`
      leftOut.push({ reference, reason: 'entered-in-error', element: 'status' })
      continue
    }
    const name = conceptName(report.code)
    if (name === undefined) continue
    const [code] = codings(report.code)
    const panel = code ? `${code.system ?? ''}|${code.code}` : name
    for (const [place, result] of elements(report.result).entries()) {
      const found = target(result, fhirServerUrl)
      if (found.kind === 'literal') places.set(found.reference, { panel, name, place })
    }
  }
  return { answer: places, shown: [], leftOut }
}

function oldestFirst(one: Sent<DiagnosticReport>, other: Sent<DiagnosticReport>): number {
  return timeOf(one) - timeOf(other)
}

/** When it is about, else when it was issued; what says neither is older than what does. */
function timeOf({ effectiveDateTime, effectivePeriod, issued }: Sent<DiagnosticReport>): number {
  const date = fhirDateTime(effectiveDateTime ?? element(effectivePeriod).start ?? issued)
  return date?.earliest ?? -8.64e15
}
