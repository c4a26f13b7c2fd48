import type { ExtractSection } from '#src/exports/chart-extract.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { formatMoment } from '#src/messages/format.ts'
import type { Messages } from '#src/messages/messages.ts'
import { shownLines } from '#src/queries/chart-answer.ts'
import type { PanelState } from '#src/queries/panel-state.ts'
import type { ChartPanelId } from './chart-panel-id.ts'
import { loadedLine } from './completeness-words.ts'

type Head = Pick<ExtractSection, 'title' | 'readAt' | 'completeness' | 'part'>

interface Taken {
  readonly id: ChartPanelId
  readonly state: PanelState<unknown>
  /** How many of the values in the panel still wait for their result. */
  readonly pending: number
  /** How many resources of the panel are in the section. */
  readonly taken: number
}

/** What is said of the whole section: as the panel says it, whatever state it is in. */
export function extractHead(
  { id, state, pending, taken }: Taken,
  t: Messages,
  words: ExportsMessages,
): Head {
  const { title, ...panel } = t.panelWords[id]
  const nothing = { title, readAt: undefined, part: undefined }
  switch (state.status) {
    case 'loading': {
      const received = t.panels.receivedSoFar(state.progress?.received ?? 0)
      return { ...nothing, completeness: `${panel.loading} · ${received}` }
    }
    case 'not-permitted':
      return { ...nothing, completeness: `${panel.notRequested} · ${t.panels.mayExist}` }
    case 'failed':
      return { ...nothing, completeness: `${panel.unreadable} · ${t.panels.nothingKnown}` }
    case 'loaded': {
      const { data } = state
      const { length: read } = shownLines(data)
      return {
        title,
        readAt: formatMoment(data.loadedAt, t.formats),
        completeness: loadedLine(id, state, t, pending),
        part: taken < read ? words.ofRead(taken, read) : undefined,
      }
    }
  }
}
