import type { FailureCause } from '#src/messages/failures.ts'
import { SmartError, type SmartErrorCode } from '#src/smart/protocol/smart-error.ts'
import type { Failure } from './failure.ts'
import { withoutSecrets } from './without-secrets.ts'

/** Codes that end no launch by themselves: nobody is told of one in the place of a chart. */
type Inner = 'session-ended' | 'outside-fhir-server' | 'refresh-failed'

const inner: ReadonlySet<SmartErrorCode> = new Set<Inner>([
  'session-ended',
  'outside-fhir-server',
  'refresh-failed',
])

/** What is known of a launch when it fails. */
export interface FailedLaunch {
  readonly launch: Failure['launch']
  readonly ehr?: { readonly name: string; readonly fhirServerUrl: string } | undefined
  readonly signInAt?: string | undefined
  /** As the launch named it. */
  readonly iss?: string | undefined
  /** What the page was given and nobody may read: the launch value, the code, the state. */
  readonly secrets?: readonly string[]
}

/** The page that a failure happened on. */
export interface FailingPage {
  readonly now: number
  readonly isOnline: boolean
  readonly isFramed: boolean
}

/** A failure as it is told, from the error that stopped a launch. */
export function failureFrom(thrown: unknown, launched: FailedLaunch, page: FailingPage): Failure {
  const error = thrown instanceof SmartError ? thrown : undefined
  const clean = (text: string | undefined) =>
    text === undefined ? undefined : withoutSecrets(text, launched.secrets)
  return {
    cause: causeOf(thrown, page),
    at: page.now,
    launch: error?.launch ?? launched.launch,
    ehr: launched.ehr?.name,
    signInAt: launched.signInAt,
    host: hostOf(launched.iss ?? launched.ehr?.fhirServerUrl),
    error: clean(error?.server?.error),
    description: clean(error?.server?.description),
    detail: clean(error ? error.diagnostics : wordsOf(thrown)),
  }
}

function causeOf(thrown: unknown, { isOnline, isFramed }: FailingPage): FailureCause {
  if (!(thrown instanceof SmartError)) return isImport(thrown) ? 'page-not-loaded' : 'unexpected'
  const { code } = thrown
  if (isInner(code)) return 'unexpected'
  const isOffline = !isOnline && (code === 'discovery-unreachable' || code === 'token-unreachable')
  if (isOffline) return 'offline'
  return code === 'storage-blocked' && isFramed ? 'storage-blocked-in-frame' : code
}

function isInner(code: SmartErrorCode): code is Inner {
  return inner.has(code)
}

/** Browsers throw a TypeError where `import()` gets no file. */
function isImport(thrown: unknown): boolean {
  return thrown instanceof TypeError && /import|module|preload/i.test(thrown.message)
}

function wordsOf(thrown: unknown): string | undefined {
  return thrown instanceof Error ? thrown.name : undefined
}

/** The host alone: a path may hold what is simulated, or a tenant's secret. */
function hostOf(iss: string | undefined): string | undefined {
  return iss === undefined ? undefined : (URL.parse(iss)?.host ?? 'not a URL')
}
