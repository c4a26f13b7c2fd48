import type { Messages } from '../messages.ts'
import { alarms } from './alarms.ts'
import { banner } from './banner.ts'
import { completeness } from './completeness.ts'
import { endings } from './endings.ts'
import { formats } from './formats.ts'
import { laboratory } from './laboratory.ts'
import { navigation } from './navigation.ts'
import { panelWords } from './panel-words.ts'
import { panels } from './panels.ts'
import { rows } from './rows.ts'
import { values } from './values.ts'
import { vitalSigns } from './vital-signs.ts'

/** English, as Canadian clinicians write it. State what was done, then what is unknown, then what the reader can do. */
export const en: Messages = {
  formats,
  navigation,
  banner,
  panels,
  panelWords,
  completeness,
  values,
  rows,
  vitalSigns,
  laboratory,
  endings,
  alarms,
}
