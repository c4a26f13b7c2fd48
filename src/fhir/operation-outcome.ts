import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'
import { element, elements, sent, type Sent } from '#src/r4/sent.ts'
import type { ReportedIssue } from './search-result.ts'

const severities = ['fatal', 'error', 'warning', 'information'] as const

/** The issues of an OperationOutcome; a malformed one is reported as far as it can be read. */
export function reportedIssues(resource: unknown): ReportedIssue[] {
  const issues: unknown = sent<OperationOutcome>(resource).issue
  return Array.isArray(issues)
    ? issues.map((issue) => reportedIssue(sent<OperationOutcomeIssue>(issue)))
    : []
}

function reportedIssue(issue: Sent<OperationOutcomeIssue>): ReportedIssue {
  const { text, coding } = element(issue.details)
  const words = [text, elements(coding)[0]?.display, issue.diagnostics].find(
    (part) => typeof part === 'string',
  )
  return {
    severity: severities.find((known) => known === issue.severity) ?? 'error',
    code: typeof issue.code === 'string' ? issue.code : 'unknown',
    text: (words ?? '').slice(0, 500),
  }
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
    const issues = reportedIssues(JSON.parse(body))
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
