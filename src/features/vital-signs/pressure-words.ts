import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { valuesOf, type BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { Messages } from '#src/messages/messages.ts'
import { rangeText, unitText, valueText } from '#src/presentation/reading-words.ts'

/** Blood pressures put into words. */

/** `120/80`; a half that was not sent is a question mark, one without a value its words. */
export function pressureText(
  { systolic, diastolic, whole }: BloodPressure,
  words: Messages,
): string {
  if (!systolic && !diastolic) return valueText(whole.value, words)
  return [systolic, diastolic]
    .map((half) => (half ? valueText(half.value, words) : words.vitalSigns.half))
    .join('/')
}

/** The unit of the pair, both where they differ. `mm[Hg]` is how UCUM writes it; people read mmHg. */
export function pressureUnit(pressure: BloodPressure): string {
  const units = valuesOf(pressure)
    .filter(({ value }) => value.kind === 'quantity')
    .map(({ value }) => unitText(value))
  return [...new Set(units)].map((unit) => (unit === 'mm[Hg]' ? 'mmHg' : unit)).join(' / ')
}

/** Whatever carries a flag of its own: the halves, and the whole where the source flagged the pair. */
export function flaggedParts(pressure: BloodPressure): Reading[] {
  const values = valuesOf(pressure)
  // Two Observations that make a pair have no whole beside themselves.
  const isApart = values.every(({ id }) => id !== pressure.whole.id)
  return isApart ? [...values, pressure.whole] : values
}

/** What must be said beside the pair, each status and caution of its halves once. */
export function markedParts(pressure: BloodPressure): Reading[] {
  const [first, ...others] = valuesOf(pressure)
  if (!first) return []
  const different = others.filter(({ status }) => status !== first.status)
  const cautions = [...new Set(flaggedParts(pressure).flatMap((part) => part.cautions))]
  return [{ ...first, cautions }, ...different.map((part) => ({ ...part, cautions: [] }))]
}

/** How it was taken and by whom, a mean that was sent, further components, ranges, notes: nothing twice. */
export function pressureNotes(pressure: BloodPressure, words: Messages): string {
  const { systolic, diastolic, mean, further } = pressure
  const parts = flaggedParts(pressure)
  const from = (of: (part: Reading) => readonly string[]) => parts.flatMap(of)
  const named = [...(mean?.kind === 'sent' ? [mean.reading] : []), ...further].map(
    ({ name, value }) => `${name}: ${valueText(value, words)} ${unitText(value)}`.trim(),
  )
  const ranges = [systolic, diastolic].flatMap((half) => {
    const range = half ? rangeText(half) : ''
    return half && range !== '' ? [words.vitalSigns.rangeOf(half.name, range)] : []
  })
  const notes = [
    ...from(({ circumstances }) => circumstances),
    ...named,
    ...ranges,
    ...from(({ performers }) => performers),
    ...from((part) => part.notes),
  ]
  return [...new Set(notes)].join(' · ')
}
