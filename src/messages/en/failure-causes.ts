import { endCauses } from './end-causes.ts'
import { launchCauses } from './launch-causes.ts'
import { pageCauses } from './page-causes.ts'

/** Every cause for which there is a page in the place of a chart. A new one is an entry in one of these, in each language. */
export const failureCauses = { ...launchCauses, ...pageCauses, ...endCauses }
