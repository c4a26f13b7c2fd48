import type { AccessLog } from '#sandbox/log/access-log.ts'
import type { LaunchHandles } from '#sandbox/authorization-server/launches/launch-handles.ts'
import type { Records } from '#sandbox/records/records.ts'
import type { LaunchDependencies } from './launch/launch-binding.ts'
import type { SignInSessions } from './sign-in/sign-in-sessions.ts'

/** What the EHR's routes need. */
export interface EhrDependencies extends LaunchDependencies {
  readonly records: Records
  readonly launchHandles: LaunchHandles
  readonly accessLog: AccessLog
  /** Who is signed in to the patient portal. */
  readonly portalSignIns: SignInSessions
  readonly fhirServerUrl: string
  /** `YYYY-MM-DD`: the EHR's today. */
  readonly day: string
  /** Called when a clinician signs out, which ends `online_access`. */
  readonly onSignOut: (ehrSession: string) => Promise<void>
}
