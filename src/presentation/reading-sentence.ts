import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { rangeWords } from './range-words.ts'
import { spokenFlag } from './spoken-flag.ts'
import { flagsOf, resultText, unitText, whenText } from './reading-words.ts'

/** A reading for a voice: value, flag, range, status, time. */
export function readingSentence(reading: Reading, t: Messages, words: ResultsMessages): string {
  const flags = flagsOf(reading, t).map((flag) => spokenFlag(flag, words))
  return [
    [resultText(reading, t), unitText(reading.value), ...flags].filter(Boolean).join(' '),
    rangeWords(reading, t, words),
    ownWord(t.values.statuses, reading.status) ?? words.details.final,
    ...reading.cautions.map((caution) => t.values.cautions[caution]),
    whenText(reading, t),
  ]
    .filter(Boolean)
    .join(', ')
}
