import { picturesOfViews } from './pictures-of-views.ts'

/** Pictures to be looked at beside the mocks. They do not stand in the repository. */
picturesOfViews('')
