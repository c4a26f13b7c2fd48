import type { Failure } from '#src/notices/failure.ts'
import { paths } from '#src/paths.ts'
import type { useSession } from '#src/session/session-provider.tsx'

/** The end of a session as it is told, and told again by a reload: whose chart it was is not in it. */
export function failureOfEnd(
  session: ReturnType<typeof useSession>,
  cause: Failure['cause'],
): Failure {
  const { launchContext, ehrId, fhirServerName, fhirServerUrl } = session
  const launch = launchContext.kind
  return {
    cause,
    at: Date.now(),
    launch,
    ehr: fhirServerName,
    host: new URL(fhirServerUrl).host,
    signInAt:
      launch === 'standalone-launch'
        ? // Whoever comes to a machine that was left alone must not be let in by a sign-in that is still alive.
          (cause === 'session-idle' ? paths.loginOf : paths.launchOf)(ehrId)
        : undefined,
  }
}
