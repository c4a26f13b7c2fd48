import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import type { DetailsMessages } from '#src/messages/details.ts'
import type { Messages } from '#src/messages/messages.ts'
import { rangeText } from '#src/presentation/range-text.ts'
import { unitText, valueText } from '#src/presentation/reading-words.ts'
import { pressureUnitOf } from '#src/presentation/pressure-unit.ts'

/** Blood pressures as text. */

/** Stands for a systolic or diastolic value that was not sent. */
export const notSent = '?'

/** `120/80`; a component that was not sent is a question mark, one without a value is its text. */
export function pressureText(
  { systolic, diastolic, whole, values }: BloodPressure,
  t: Messages,
): string {
  if (!systolic && !diastolic) {
    return values.includes(whole)
      ? valueText(whole.value, t)
      : values.map((each) => namedText(each, t)).join(', ')
  }
  return [systolic, diastolic]
    .map((component) => (component ? valueText(component.value, t) : notSent))
    .join('/')
}

/** A component under its own name: `Cuff: large`. */
export function namedText({ name, value }: Reading, t: Messages): string {
  const label = name === '' ? t.values.noName : name
  return t.formats.labelled(label, `${valueText(value, t)} ${unitText(value)}`.trim())
}

/** What stands in place of the latest pressure where several could be it; undefined where one is. */
export function severalPressures(
  { latest, rivals, isOneTime }: Pick<PressureHistory, 'latest' | 'rivals' | 'isOneTime'>,
  t: Messages,
): string | undefined {
  if (rivals.length === 0) return undefined
  const all = [latest, ...rivals]
  const units = new Set(all.map(pressureUnit))
  const values = all.map((each) =>
    units.size > 1 ? `${pressureText(each, t)} ${pressureUnit(each)}` : pressureText(each, t),
  )
  const text = values.join(', ') + (units.size > 1 ? '' : ` ${[...units][0] ?? ''}`)
  return (isOneTime ? t.values.atOneTime : t.values.orderUnknown)(all.length, text.trim())
}

/** The unit of the pair, or both when they differ. */
export function pressureUnit({
  values,
  systolic,
  diastolic,
  whole,
}: Pick<BloodPressure, 'values' | 'systolic' | 'diastolic' | 'whole'>): string {
  // Components under their own names carry their own units.
  if (!systolic && !diastolic && !values.includes(whole)) return ''
  const units = values
    .filter(({ value }) => value.kind === 'quantity')
    .map(({ value }) => pressureUnitOf(value))
  return [...new Set(units)].join(' / ')
}

/** What must be shown beside the pair: each status and caution of its parts once. */
export function markedParts({ values, parts }: Pick<BloodPressure, 'values' | 'parts'>): Reading[] {
  const [first, ...others] = values
  if (!first) return []
  const different = others.filter(({ status }) => status !== first.status)
  const cautions = [...new Set(parts.flatMap((part) => part.cautions))]
  return [{ ...first, cautions }, ...different.map((part) => ({ ...part, cautions: [] }))]
}

/** How and by whom it was measured, a mean that was sent, other components, ranges, notes: each once. */
export function pressureNotes(
  { systolic, diastolic, mean, further, parts }: BloodPressure,
  t: Messages,
  { rangeSent }: DetailsMessages,
): string {
  const from = (list: (part: Reading) => readonly string[]) => parts.flatMap(list)
  const sentMean = mean?.kind === 'sent' ? [mean.reading] : []
  const components = [...sentMean, ...further].map((each) => namedText(each, t))
  const ranges = [systolic, diastolic].flatMap((component) => {
    const range = component ? rangeText(component, t) : ''
    return component && range !== '' ? [rangeSent(component.name, range)] : []
  })
  const notes = [
    ...from(({ circumstances }) => circumstances),
    ...components,
    ...ranges,
    ...from(({ performers }) => performers),
    ...from((part) => part.notes),
    ...from((part) => part.malformed).map(t.values.malformed),
  ]
  return [...new Set(notes)].join(' · ')
}
