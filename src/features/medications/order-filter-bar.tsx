import type { ReactNode } from 'react'
import type { MedicationsPageMessages } from '#src/messages/medications-page.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { FindField } from '#src/ui/find-field.tsx'
import { changedSinceIds, type MedicationsView } from './medications-view.ts'

/** What narrows the list down: words, and since when something changed. */
export function OrderFilterBar({
  find,
  changed,
  words,
  jump,
  onFind,
  onChanged,
}: {
  readonly find: string
  readonly changed: MedicationsView['changed']
  readonly words: MedicationsPageMessages
  /** Leads down the list. */
  readonly jump: ReactNode
  readonly onFind: (text: string) => void
  readonly onChanged: (changed: MedicationsView['changed']) => void
}) {
  return (
    <search className="medicines__filter">
      <FindField name={words.find} text={find} onFind={onFind} />
      <ChoiceChips
        label={words.changed}
        choices={changedSinceIds.map((id) => ({ id, name: words.changedSince[id] }))}
        chosen={changed}
        onChoose={onChanged}
      />
      {jump}
    </search>
  )
}
