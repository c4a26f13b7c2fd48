import type { ComponentType } from 'react'
import type { LateMessages } from '#src/messages/late-messages.ts'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import type { PanelValue } from '#src/queries/panels.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import type { ChartPanelId } from './chart-panel-id.ts'
import { ChartPanel } from './chart-panel.tsx'
import { latePart, type LatePartProps } from './late-part.tsx'

/** What the content of a late panel is given: the answer to draw, and the words of the rooms that it names. */
export interface PanelContentProps<
  Id extends ChartPanelId,
  Room extends keyof LateMessages = never,
> extends LatePartProps<Room> {
  readonly answer: ChartAnswer<PanelValue<Id>>
}

/**
 * A panel whose content comes with its answer, so that the panels above it do not wait for its code. All faces but
 * the content (loading, not permitted, failed, none recorded, the completeness line) are the same for every panel.
 */
export function latePanel<Id extends ChartPanelId, Room extends keyof LateMessages>(
  id: Id,
  load: () => Promise<{ readonly Content: ComponentType<PanelContentProps<Id, Room>> }>,
): { readonly id: Id; readonly Panel: ComponentType } {
  const Content = latePart<Room, PanelContentProps<Id, Room>>(async () => {
    const { Content: Loaded } = await load()
    return Loaded
  })
  return {
    id,
    Panel: function LatePanel() {
      const state = usePanel(id)
      return (
        <ChartPanel id={id} state={state} className={id}>
          {(answer) => <Content answer={answer} />}
        </ChartPanel>
      )
    },
  }
}
