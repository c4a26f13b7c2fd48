import type { AccessLog } from '#sandbox/log/access-log.ts'
import type { LaunchHandles } from '#sandbox/authorization-server/launches/launch-handles.ts'
import type { Records } from '#sandbox/records/records.ts'
import type { LaunchDependencies } from './launch/launch-binding.ts'

/** What the EHR's routes need. */
export interface EhrDependencies extends LaunchDependencies {
  readonly records: Records
  readonly launchHandles: LaunchHandles
  readonly accessLog: AccessLog
  readonly fhirServerUrl: string
  /** `YYYY-MM-DD`: the EHR's today. */
  readonly day: string
  /** Called when a clinician signs out, which ends `online_access`. */
  readonly onSignOut: (ehrSession: string) => Promise<void>
}
