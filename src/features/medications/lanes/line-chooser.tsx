import type { Lane } from '#src/clinical/medications/order-lanes.ts'
import type { MedicationLanesMessages } from '#src/messages/medication-lanes.ts'
import { linkWords } from '../order-words.ts'
import { useOrdersView } from '../orders-view.tsx'
import type { ChosenLines } from './chosen-lines.ts'
import type { TrendChoice } from './trend-choices.ts'

export interface LineChooserProps {
  readonly choices: readonly TrendChoice[]
  readonly chosen: ChosenLines
  readonly words: MedicationLanesMessages
  readonly onChoose: (key: string, isOn: boolean) => void
}

/** Every test and every order of the window, to be added or taken away by hand. */
export function LineChooser({ choices, chosen, words, onChoose }: LineChooserProps) {
  const { t } = useOrdersView()
  return (
    <div className="chooser">
      <fieldset>
        <legend>{words.tests}</legend>
        {choices.map((choice) => (
          <Choice
            key={choice.key}
            name={choice.name}
            isOn={chosen.trends.includes(choice)}
            onChange={(isOn) => {
              onChoose(choice.key, isOn)
            }}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.orders}</legend>
        {chosen.inWindow.map((lane: Lane) => (
          <Choice
            key={lane.key}
            name={linkWords(lane.newest, t)}
            isOn={chosen.lanes.includes(lane)}
            onChange={(isOn) => {
              onChoose(lane.key, isOn)
            }}
          />
        ))}
        <p className="chooser__note">{words.byCodeOnly}</p>
      </fieldset>
    </div>
  )
}

function Choice({
  name,
  isOn,
  onChange,
}: {
  readonly name: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}) {
  return (
    <label className="chooser__choice">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => {
          onChange(target.checked)
        }}
      />
      {name}
    </label>
  )
}
