import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ownUnit } from '#src/presentation/own-unit.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { rangeWords } from '#src/presentation/range-words.ts'
import { spokenFlag } from '#src/presentation/spoken-flag.ts'
import { cutDecimal } from '#src/presentation/cut-decimal.ts'
import { flagsOf, resultText, toneOf, type Flag } from '#src/presentation/reading-words.ts'
import type { SheetCell } from '#src/ui/sheet/sheet-type.ts'

export interface CellContext {
  readonly name: string
  /** The unit that stands in the row's head; a value says only another one, or that it has none. */
  readonly rowUnit: string | undefined
  /** Of the column, in words. */
  readonly moment: string
  /** How many more results of the same time are in this place. */
  readonly others: number
  readonly t: Messages
  readonly words: ResultsMessages
}

/** One result as a cell: its value, flags and marks, and all of it in words. */
export function cellWords(reading: Reading, context: CellContext): SheetCell {
  const { name, rowUnit, moment, others, t, words } = context
  const text = resultText(reading, t)
  const isNumber = reading.value.kind === 'quantity'
  const { shown, rest } = isNumber ? cutDecimal(text) : { shown: text, rest: '' }
  const unit = ownUnit(reading.value, rowUnit, t)
  const flags = drawnFlags(reading, t)
  const status = ownWord(t.values.statuses, reading.status)
  const spoken = [
    [text, unit, ...flags.map((flag) => spokenFlag(flag, words))].filter(Boolean).join(' '),
    rangeWords(reading, t, words),
    // "Pending" and "cancelled" stand in the place of a value.
    status === undefined || status === text ? '' : status,
    ...reading.cautions.map((caution) => t.values.cautions[caution]),
    others > 0 ? words.spoken.others(others) : '',
  ]
  return {
    text: shown,
    rest,
    kind: isNumber ? 'number' : 'words',
    unit,
    tone: toneOf(reading),
    isPreliminary: reading.status === 'preliminary',
    marks: marksOf(reading, others),
    flags,
    label: [name, moment, ...spoken].filter(Boolean).join(', '),
  }
}

/** `N` after every value says nothing that its absence does not: it is in the details. */
function drawnFlags(reading: Reading, t: Messages): Flag[] {
  return flagsOf(reading, t).filter(({ kind, code }) => kind !== 'other' || code !== 'N')
}

/** Corrected, status unknown, to be read with caution, more than one. */
function marksOf({ status, cautions }: Reading, others: number): string[] {
  return [
    ...(status === 'corrected' || status === 'amended' ? ['c'] : []),
    ...(status === 'unknown' ? ['?'] : []),
    ...(cautions.length > 0 ? ['!'] : []),
    ...(others > 0 ? [`+${String(others)}`] : []),
  ]
}
