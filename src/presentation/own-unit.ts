import type { ReadingValue } from '#src/clinical/observation/reading-type.ts'
import { isInUnit } from '#src/clinical/observation/shared-unit.ts'
import type { Messages } from '#src/messages/messages.ts'
import { unitText } from './reading-words.ts'

/** What a value says of its unit beside the one in the head of its row or table: another one, or that it has none. */
export function ownUnit(
  value: ReadingValue,
  headUnit: string | undefined,
  { values }: Pick<Messages, 'values'>,
): string {
  if (value.kind === 'quantity' && isInUnit(value.quantity, headUnit)) return ''
  const unit = unitText(value)
  return value.kind === 'quantity' && headUnit !== undefined && unit === '' ? values.noUnit : unit
}
