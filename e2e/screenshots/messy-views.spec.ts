import { test } from '../clinic.ts'
import { picturesOfViews } from './pictures-of-views.ts'

// A folder of charts has the mess that it has.
if (process.env['CHARTS_FOLDER'] === undefined) {
  test.use({ chartFlags: ['--mess'] })
  picturesOfViews('messy-')
}
