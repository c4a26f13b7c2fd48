import { endCauses } from './end-causes.ts'
import { launchCauses } from './launch-causes.ts'
import { pageCauses } from './page-causes.ts'

/** Every cause for which a page stands in the place of a chart. A new one is an entry here, in each language. */
export const failureCauses = { ...launchCauses, ...pageCauses, ...endCauses }
