import type { ReactNode } from 'react'
import './choice-chips.css'

/** One of a few choices, all in sight. */
export function ChoiceChips<Choice extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly choices: readonly { readonly id: Choice; readonly name: ReactNode }[]
  readonly chosen: Choice
  readonly onChoose: (choice: Choice) => void
}) {
  return (
    <span className="chips" role="group" aria-label={label}>
      <span aria-hidden="true">{label}</span>
      {choices.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-pressed={id === chosen}
          onClick={() => {
            onChoose(id)
          }}
        >
          {name}
        </button>
      ))}
    </span>
  )
}
