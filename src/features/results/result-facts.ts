import { changeBefore } from '#src/clinical/observation/change-before.ts'
import type { Series } from '#src/clinical/observation/series.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { Messages } from '#src/messages/messages.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { rangeUnder } from '#src/presentation/range-text.ts'
import { signedText } from '#src/presentation/signed-text.ts'
import { flagsOf, momentText, valueText, whenText } from '#src/presentation/reading-words.ts'

export interface ResultFact {
  readonly name: string
  readonly values: readonly string[]
}

/** What is known of one result besides its value, in the order in which a reader asks. */
export function resultFacts(
  reading: Reading,
  series: readonly Series[],
  t: Messages,
  { details }: ResultsMessages,
): readonly ResultFact[] {
  const { issued, status, performers, circumstances, notes, malformed, cautions } = reading
  const range = rangeUnder(reading, undefined, t)
  const facts: readonly ResultFact[] = [
    { name: details.collected, values: [whenText(reading, t)] },
    { name: details.issued, values: issued ? [momentText(issued, t)] : [] },
    {
      name: details.rangeThen,
      values: [range === '' ? details.noneSent : range],
    },
    { name: details.whyFlagged, values: [whyFlagged(reading, t, details)] },
    { name: details.change, values: changeWords(reading, series, t, details) },
    {
      name: details.status,
      values: [
        ownWord(t.values.statuses, status) ?? details.final,
        ...cautions.map((caution) => t.values.cautions[caution]),
      ],
    },
    { name: details.specimen, values: reading.specimen === undefined ? [] : [reading.specimen] },
    { name: details.performer, values: performers },
    { name: details.how, values: circumstances },
    { name: details.notes, values: notes },
    { name: details.unreadable, values: malformed },
  ]
  return facts.filter(({ values }) => values.length > 0)
}

function changeWords(
  reading: Reading,
  series: readonly Series[],
  t: Messages,
  details: ResultsMessages['details'],
): string[] {
  const change = changeBefore(series, reading)
  if (!change?.before.effective) return []
  const { difference, before } = change
  const value = valueText(before.value, t)
  return [
    details.changeSince(signedText(difference), momentText(change.before.effective, t), value),
  ]
}

function whyFlagged(reading: Reading, t: Messages, details: ResultsMessages['details']): string {
  switch (reading.judgement) {
    case 'interpreted':
      return details.sentBySource(reading.interpretations.map(({ text }) => text).join(', '))
    case 'within-range':
      return details.withinRange
    case 'not-a-number':
      return details.noneSent
    case 'outside-above':
    case 'outside-below':
    case 'no-range':
    case 'several-ranges':
    case 'range-not-comparable':
      return flagsOf(reading, t)
        .map(({ label }) => label)
        .join(', ')
  }
}
