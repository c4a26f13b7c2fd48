import { useId, useMemo, type ReactNode } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import type { Medications } from '#src/clinical/medications/medications.ts'
import { orderLanes } from '#src/clinical/medications/order-lanes.ts'
import type { MedicationLanesMessages } from '#src/messages/medication-lanes.ts'
import type { NewsMessages } from '#src/messages/news.ts'
import { newsState, type NewsState } from '#src/queries/news-state.ts'
import { valueSoFar } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { CompletenessLine } from '#src/ui/completeness-line.tsx'
import { Panel } from '#src/ui/panel.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { togetherIds, windowIds, windowStart, type MedicationsView } from '../medications-view.ts'
import { useOrdersView } from '../orders-view.tsx'
import { chosenLines, withLine } from './chosen-lines.ts'
import { LanesDrawing } from './lanes-drawing.tsx'
import { LanesNotes } from './lanes-notes.tsx'
import { LineChooser } from './line-chooser.tsx'
import { trendChoices } from './trend-choices.ts'
import './lanes-panel.css'

export interface LanesPanelProps {
  readonly medications: Medications
  /** `system|code` of an order's product and ingredients. */
  readonly codesOf: (order: MedicationOrder) => ReadonlySet<string>
  readonly view: MedicationsView
  readonly words: MedicationLanesMessages
  /** How the state of an answer is said. */
  readonly states: NewsMessages['states']
  readonly onChange: (part: Partial<MedicationsView>) => void
}

/** Trends and orders on one axis of time: what was at the same time, and no claim of a cause. */
export function LanesPanel({
  medications,
  codesOf,
  view,
  words,
  states,
  onChange,
}: LanesPanelProps) {
  const { t, now } = useOrdersView()
  const laboratory = usePanel('laboratory')
  const vitalSigns = usePanel('vital-signs')
  const orders = usePanel('medications')
  const [results, signs] = [valueSoFar(laboratory), valueSoFar(vitalSigns)]
  const choices = useMemo(() => trendChoices(results, signs, t), [results, signs, t])
  const lanes = useMemo(() => orderLanes(medications, now), [medications, now])
  const { together } = view
  const chooserId = useId()
  const from = windowStart(view, now)
  const added = view.added.join('.')
  const removed = view.removed.join('.')
  const chosen = useMemo(
    () =>
      chosenLines({
        choices,
        lanes: lanes.lanes,
        together,
        added: added.split('.'),
        removed: removed.split('.'),
        codesOf,
        from,
        now,
      }),
    [choices, lanes, together, added, removed, codesOf, from, now],
  )
  const context = useMemo(() => ({ words, t, now }), [words, t, now])
  const leftOut = chosen.inWindow.length - chosen.lanes.length
  const completeness = newsState({ laboratory, 'vital-signs': vitalSigns, medications: orders })
  return (
    <Panel
      title={words.title}
      sub={words.about}
      className="medicines__lanes"
      foot={
        <CompletenessLine
          ring={completeness.state}
          text={[...stateWords(completeness), words.foot].join(' · ')}
          isOfSeveral
        />
      }
    >
      <div className="lanes-tools">
        <ChoiceChips
          label={words.together}
          choices={togetherIds.map((id) => ({ id, name: listName(words.togetherNames[id]) }))}
          chosen={together}
          onChoose={(next) => {
            onChange({ together: next, added: [], removed: [] })
          }}
        />
        <ChoiceChips
          label={words.window}
          choices={windowIds.map((id) => ({ id, name: words.windows[id] }))}
          chosen={view.window}
          onChoose={(window) => {
            onChange({ window })
          }}
        />
        <ToggleButton
          name={words.choose}
          isOpen={view.isChoosing}
          onToggle={(isChoosing) => {
            onChange({ isChoosing })
          }}
          controls={chooserId}
        />
      </div>
      {view.isChoosing && (
        <div id={chooserId}>
          <LineChooser
            choices={choices}
            chosen={chosen}
            words={words}
            onChoose={(key, isOn) => {
              onChange(withLine(view, key, isOn))
            }}
          />
        </div>
      )}
      {chosen.isNoneByCode && <p className="lanes-note">{words.noneByCode}</p>}
      {!chosen.isNoneByCode && together !== 'every' && leftOut > 0 && (
        <p className="lanes-note">{words.leftOut(leftOut)}</p>
      )}
      <LanesDrawing
        chosen={chosen}
        from={from}
        context={context}
        moment={view.moment}
        onMoment={(moment) => {
          onChange({ moment })
        }}
      />
      <LanesNotes drawn={chosen.lanes} lanes={lanes} before={chosen.before} context={context} />
    </Panel>
  )

  function stateWords({ parts, state }: NewsState): string[] {
    if (state === 'complete') return [t.completeness.complete]
    return parts.flatMap((part) =>
      part.state === 'complete'
        ? []
        : [t.formats.labelled(t.panelWords[part.id].title, states[part.state])],
    )
  }
}

/** `INR · warfarin` */
function listName({ tests, drugs }: MedicationLanesMessages['togetherNames']['every']): ReactNode {
  return (
    <>
      {tests}
      {drugs !== undefined && <span className="lanes-drugs">{` · ${drugs}`}</span>}
    </>
  )
}
