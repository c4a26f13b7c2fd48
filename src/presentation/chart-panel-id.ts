import type { EveryPanelsWords } from '#src/messages/every-panels-words.ts'
import type { PanelId } from '#src/queries/panels.ts'

/** A panel that is drawn as one: it has words of its own. */
export type ChartPanelId = Extract<PanelId, keyof EveryPanelsWords>
