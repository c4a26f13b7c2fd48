import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import { unitText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** The unit of a value beside another one of its line: they may have come in different units. */
export function UnitBeside({ of, shown }: { readonly of: Reading; readonly shown: Reading }) {
  const { t } = useView()
  const unit = unitBeside(of, shown, t)
  return unit === '' ? undefined : <span className="unit">{unit}</span>
}

/** A number without a unit would be taken to be in the unit that stands near it. */
export function unitBeside({ value }: Reading, shown: Reading, { values }: Messages): string {
  const unit = unitText(value)
  const isBare = unit === '' && value.kind === 'quantity' && unitText(shown.value) !== ''
  return isBare ? values.noUnit : unit
}
