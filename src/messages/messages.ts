import type { AlarmsMessages } from './alarms.ts'
import type { BannerMessages } from './banner.ts'
import type { CompletenessMessages } from './completeness.ts'
import type { EndingsMessages } from './endings.ts'
import type { Formats } from './formats.ts'
import type { LaboratoryMessages } from './laboratory.ts'
import type { NavigationMessages } from './navigation.ts'
import type { EveryPanelsWords } from './every-panels-words.ts'
import type { PanelsMessages } from './panels.ts'
import type { RowsMessages } from './rows.ts'
import type { ValuesMessages } from './values.ts'
import type { VitalSignsMessages } from './vital-signs.ts'

/**
 * Every word that the first screen needs, in one language. What a function is given is put into its sentence and
 * never looked into: a choice of words is made by a key or a count, so that any language can make its own.
 */
export interface Messages {
  readonly formats: Formats
  readonly navigation: NavigationMessages
  readonly banner: BannerMessages
  readonly panels: PanelsMessages
  readonly panelWords: EveryPanelsWords
  readonly completeness: CompletenessMessages
  readonly values: ValuesMessages
  readonly rows: RowsMessages
  readonly vitalSigns: VitalSignsMessages
  readonly laboratory: LaboratoryMessages
  readonly endings: EndingsMessages
  readonly alarms: AlarmsMessages
}
