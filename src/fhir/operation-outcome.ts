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
 * Issue types of R4, of any severity (https://hl7.org/fhir/R4/valueset-issue-type.html): the answer is incomplete, or
 * something was or may have been kept back.
 */
const partial = ['incomplete', 'too-costly', 'timeout', 'throttled', 'transient', 'exception']
const keptBack = ['security', 'login', 'expired', 'forbidden', 'suppressed']

/**
 * What an issue leaves in doubt, by the EHR's own codes or by R4's. A note that comes with every answer is none, unless it
 * is an error.
 */
export function doubtFrom(
  { severity, code, details }: ReportedIssue,
  codes: Pick<EhrCodes, 'noResults' | 'notAsAsked' | 'restricted' | 'notes'>,
): 'reported-by-ehr' | 'kept-back' | undefined {
  const isAmong = (own: readonly string[]) => details.some((each) => own.includes(each))
  if (isAmong(codes.restricted) || isAmong(codes.notAsAsked)) return 'reported-by-ehr'
  if (isAmong(codes.noResults)) return undefined
  const isError = severity === 'fatal' || severity === 'error'
  if (isError || partial.includes(code)) return 'reported-by-ehr'
  return keptBack.includes(code) && !isAmong(codes.notes) ? 'kept-back' : undefined
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
