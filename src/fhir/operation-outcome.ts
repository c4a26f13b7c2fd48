import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'
import type { EhrCodes } from '#src/ehr-families/ehr-family.ts'
import { element, elements, items, sent, type Sent } from '#src/r4/sent.ts'
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
    details: elements(coding).flatMap(({ code }) => (typeof code === 'string' ? [code] : [])),
    text: [words, place(issue)]
      .filter((part) => part !== undefined)
      .join(' · ')
      .slice(0, 500),
  }
}

/** Where it is, if that is said: `http.date` is a search parameter. */
function place({ expression, location }: Sent<OperationOutcomeIssue>): string | undefined {
  const places = [...items(expression), ...items(location)].filter(
    (each) => typeof each === 'string',
  )
  return places.length > 0 ? places.join(', ') : undefined
}

/**
 * Issue types of R4 that say of themselves that something was kept back or left out, whatever their severity
 * (https://hl7.org/fhir/R4/valueset-issue-type.html).
 */
const keptBack: readonly string[] = [
  'security',
  'login',
  'unknown',
  'expired',
  'forbidden',
  'suppressed',
  'incomplete',
  'too-costly',
  'timeout',
  'throttled',
  'transient',
  'exception',
]

/** Whether an issue means, by the EHR's own codes or by R4's, that the result may be incomplete. */
export function meansMoreMayExist(
  { severity, code, details }: ReportedIssue,
  codes: Pick<EhrCodes, 'noResults' | 'notAsAsked' | 'restricted' | 'notes'>,
): boolean {
  const isAmong = (own: readonly string[]) => details.some((each) => own.includes(each))
  if (isAmong(codes.restricted) || isAmong(codes.notAsAsked)) return true
  if (isAmong(codes.noResults) || isAmong(codes.notes)) return false
  return severity === 'fatal' || severity === 'error' || keptBack.includes(code)
}

/** The issues of an OperationOutcome as one text for diagnostics, cut to a length; empty for anything else. */
export function issuesText(resource: unknown): string {
  return reportedIssues(resource).map(issueText).join('; ').slice(0, 500)
}

export function issueText({ code, text }: ReportedIssue): string {
  return `${code}: ${text}`
}

/** The server's own codes in an error body that is an OperationOutcome. */
export function outcomeCodes(body: string): readonly string[] {
  try {
    return reportedIssues(JSON.parse(body)).flatMap(({ details }) => details)
  } catch {
    return []
  }
}

/** The beginning of an error body, for diagnostics: its OperationOutcome's issues, or its text. */
export function outcomeText(body: string): string {
  try {
    const text = issuesText(JSON.parse(body))
    if (text !== '') return text
  } catch {
    // Not JSON: some EHRs send errors as plain text or HTML.
  }
  return body.slice(0, 200)
}
