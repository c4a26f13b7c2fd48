import type { OperationOutcome } from 'fhir/r4'
import type { ReportedIssue } from './search-result.ts'

const severities = ['fatal', 'error', 'warning', 'information'] as const

/** The issues of an OperationOutcome, malformed ones included as far as they can be read. */
export function reportedIssues(outcome: OperationOutcome): ReportedIssue[] {
  const issues: unknown = outcome.issue
  if (!Array.isArray(issues)) return []
  return issues.map((issue: unknown) => {
    const { severity, code, details, diagnostics } = asRecord(issue)
    const { text, coding } = asRecord(details)
    const firstCoding = Array.isArray(coding) ? asRecord(coding[0]) : {}
    const words = [text, firstCoding['display'], diagnostics].find(
      (part) => typeof part === 'string',
    )
    return {
      severity: severities.find((known) => known === severity) ?? 'error',
      code: typeof code === 'string' ? code : 'unknown',
      text: (words ?? '').slice(0, 500),
    }
  })
}

/**
 * Whether an issue says that what came is not all there is. R4 issue-type: `incomplete`, and the transient
 * and processing failures. `suppressed` alone is a standing note of some EHRs and is shown as such.
 */
export function meansMoreMayExist({ severity, code }: ReportedIssue): boolean {
  const partial = ['incomplete', 'too-costly', 'timeout', 'throttled', 'transient', 'exception']
  return severity === 'fatal' || severity === 'error' || partial.includes(code)
}

/** The first words of an error body for diagnostics: an OperationOutcome's, or the start of the text. */
export function outcomeText(body: string): string {
  try {
    const json = asRecord(JSON.parse(body))
    const issues = reportedIssues(json as unknown as OperationOutcome)
    if (issues.length > 0)
      return issues
        .map((issue) => `${issue.code}: ${issue.text}`)
        .join('; ')
        .slice(0, 500)
  } catch {
    // Not JSON: some EHRs answer errors in plain text or HTML.
  }
  return body.slice(0, 200)
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
