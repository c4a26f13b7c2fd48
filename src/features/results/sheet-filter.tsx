import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { FindField } from '#src/ui/find-field.tsx'
import type { ResultsView } from './results-view.ts'

export interface SheetFilterProps {
  readonly rows: readonly FlowsheetRow[]
  readonly find: string
  readonly view: ResultsView
  readonly words: ResultsMessages
  readonly onFind: (text: string) => void
  readonly onChange: (view: ResultsView) => void
  /** Where the laboratory's reports have another order than the rows now. */
  readonly onReportOrder?: () => void
}

/** What narrows the rows down, and how many each choice leaves. */
export function SheetFilter(props: SheetFilterProps) {
  const { rows, find, view, words, onFind, onChange, onReportOrder } = props
  const flagged = rows.filter(({ isRemarkable }) => isRemarkable).length
  const withTrend = rows.filter(({ hasTrend }) => hasTrend).length
  return (
    <search className="results__filter">
      <FindField name={words.find} text={find} onFind={onFind} />
      <Choice
        name={words.flagged(flagged)}
        isOn={view.isFlaggedOnly}
        isOff={flagged === 0}
        onChange={(isFlaggedOnly) => {
          onChange({ ...view, isFlaggedOnly })
        }}
      />
      <Choice
        name={words.hasTrend(withTrend)}
        isOn={view.isTrendOnly}
        isOff={withTrend === 0}
        onChange={(isTrendOnly) => {
          onChange({ ...view, isTrendOnly })
        }}
      />
      <Choice
        name={words.eachDraw}
        isOn={view.isEachDraw}
        isOff={false}
        onChange={(isEachDraw) => {
          onChange({ ...view, isEachDraw, openDays: [] })
        }}
      />
      <Choice
        name={words.turned}
        isOn={view.isTurned}
        isOff={false}
        onChange={(isTurned) => {
          onChange({ ...view, isTurned })
        }}
      />
      {onReportOrder && (
        <button type="button" className="button button--link" onClick={onReportOrder}>
          {words.reportOrder}
        </button>
      )}
    </search>
  )
}

function Choice({
  name,
  isOn,
  isOff,
  onChange,
}: {
  readonly name: string
  readonly isOn: boolean
  /** Nothing would be left. */
  readonly isOff: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <label className="results__choice">
      <input
        type="checkbox"
        checked={isOn}
        disabled={isOff && !isOn}
        onChange={({ target }) => {
          onChange(target.checked)
        }}
      />
      {name}
    </label>
  )
}
