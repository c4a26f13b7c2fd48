import type { panelWords } from './en/panel-words.ts'
import type { PanelWords } from './panel-words.ts'

/** The words of every panel that is drawn as one. English lists them; every other language must have the same. */
export type EveryPanelsWords = Readonly<Record<keyof typeof panelWords, PanelWords>>
