import type { CauseWords } from '../cause-words.ts'
import type { FailureCause } from '../failures.ts'
import { endCauses } from './end-causes.ts'
import { launchCauses } from './launch-causes.ts'
import { pageCauses } from './page-causes.ts'

/** Les mots français de chaque cause. */
export const failureCauses: Readonly<Record<FailureCause, CauseWords>> = {
  ...launchCauses,
  ...pageCauses,
  ...endCauses,
}
