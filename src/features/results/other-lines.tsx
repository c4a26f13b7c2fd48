import type { FlowsheetRow } from '#src/clinical/laboratory/flowsheet.ts'
import type { TrendMessages } from '#src/messages/trend.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { useView } from '#src/presentation/view-settings.tsx'

export interface OtherLinesProps {
  /** The tests that can be drawn beside the open one. */
  readonly rows: readonly FlowsheetRow[]
  /** The opaque keys of those that are. */
  readonly drawn: readonly string[]
  readonly words: TrendMessages
  readonly onChange: (drawn: readonly string[]) => void
}

/** Chooses tests to be drawn beside the one that is open, and takes them away again. */
export function OtherLines({ rows, drawn, words, onChange }: OtherLinesProps) {
  const { t } = useView()
  const named = rows.map(({ analyte }) => ({
    key: opaqueKey(analyte.key),
    name: analyte.name === '' ? t.values.noName : analyte.name,
  }))
  if (rows.length === 0) return undefined
  return (
    <span className="results__lines">
      <select
        className="results__add"
        aria-label={words.addLine}
        value=""
        onChange={({ target }) => {
          onChange([...drawn, target.value])
        }}
      >
        <option value="">{words.addLine}</option>
        {named
          .filter(({ key }) => !drawn.includes(key))
          .map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
      </select>
      {named
        .filter(({ key }) => drawn.includes(key))
        .map(({ key, name }) => (
          <button
            key={key}
            type="button"
            className="chip"
            aria-label={words.removeLine(name)}
            onClick={({ currentTarget }) => {
              neighbourOf(currentTarget)?.focus()
              onChange(drawn.filter((each) => each !== key))
            }}
          >
            {name} ×
          </button>
        ))}
    </span>
  )
}

/** It takes the focus of a line that goes: the next one, or the one before it, or what adds others. */
function neighbourOf(line: Element): HTMLElement | undefined {
  return [line.nextElementSibling, line.previousElementSibling].find(
    (each) => each instanceof HTMLElement,
  )
}
