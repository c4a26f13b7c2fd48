import type { RequestReport, SearchReport, SessionReport } from './session-report.ts'

/**
 * The session report for whoever mends this app: everything that says how it went, and nothing that says whom it was
 * about. It is made of what may be in it, not by taking out what may not: no id, no address, no moment, no words of the
 * EHR. Free text may quote a request, and a date may be a person's.
 */
export function anonymousReport({
  app,
  ehr,
  launchContext,
  settingsKeptSince,
  identity,
  scopes,
  searches,
}: SessionReport) {
  const { kind, encounterId, needPatientBanner, intent, tenant, fhirContext } = launchContext
  return {
    app,
    ehr: {
      family: ehr.family,
      software: ehr.capabilities?.software,
      corrections: ehr.capabilities?.corrections,
    },
    launch: {
      kind,
      needPatientBanner,
      sent: { encounter: isSent(encounterId), intent: isSent(intent), tenant: isSent(tenant) },
      fhirContext: fhirContext?.length ?? 0,
      wereSettingsKept: settingsKeptSince !== undefined,
    },
    reader: identity.kind,
    scopes: {
      requested: scopes.requested,
      // What was not requested is the EHR's own wording.
      granted: scopes.granted.filter((scope) => scopes.requested.includes(scope)),
      otherwiseGranted: scopes.granted.filter((scope) => !scopes.requested.includes(scope)).length,
    },
    searches: searches.map(anonymousSearch),
  }
}

function isSent(value: string | undefined): boolean {
  return value !== undefined
}

function anonymousSearch(report: SearchReport) {
  const { search, permission, outcome, because, readingAgainFailed, window, requests, lines } =
    report
  const fates = Map.groupBy(lines, ({ kind, ...rest }) =>
    'reason' in rest ? `${kind}: ${rest.reason}` : kind,
  )
  return {
    search,
    permission,
    outcome,
    because,
    readingAgainFailed,
    window: window?.kind,
    resources: Object.fromEntries([...fates].map(([fate, all]) => [fate, all.length])),
    requests: requests.map(anonymousRequest),
  }
}

function anonymousRequest({
  url,
  milliseconds,
  requests,
  pages,
  entries,
  refusals,
  isDivided,
  isRestarted,
  error,
  issues,
}: RequestReport) {
  return {
    asked: namesIn(url),
    milliseconds,
    requests,
    pages,
    entries,
    refused: refusals.map((refusal) => ({
      parameters: refusal.parameters.map(nameOf),
      added: refusal.added.map(nameOf),
      error: codes(refusal.error),
    })),
    isDivided,
    isRestarted,
    error: error && codes(error),
    issues: issues.length,
  }
}

function codes({ code, httpStatus }: NonNullable<RequestReport['error']>) {
  return { code, httpStatus }
}

/** `Observation?patient&category&date`: the resource type and the names of its parameters. */
function namesIn(url: string): string {
  const [path = '', query = ''] = url.split('?')
  const type = path.split('/').find((part) => resourceType.test(part)) ?? 'other'
  const names = query.split('&').filter(Boolean).map(nameOf)
  return [type, ...(names.length > 0 ? [names.join('&')] : [])].join('?')
}

/** What this app asks for. */
const resourceType =
  /^(?:Patient|Observation|MedicationRequest|Medication|Encounter|DiagnosticReport)$/

/** `code:in=…` as `code:in`; whatever is no name of a search parameter is left out. */
function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=')
  return /^_?[a-z][a-z-]{0,40}(?::[a-z-]{1,20})?$/.test(name) ? name : 'other'
}
