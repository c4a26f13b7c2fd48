import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { FlagMark } from '#src/ui/flag-mark.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { flagsOf, toneOf, unitText, valueText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

/** A reading's value with the tone of its flag; words that stand for a value look like words. */
export function ReadingValueText({ reading }: { readonly reading: Reading }) {
  const { words } = useView()
  const isCancelled = reading.status === 'cancelled'
  const isValue = reading.value.kind === 'quantity' || reading.value.kind === 'text'
  const text = isCancelled && !isValue ? words.statuses.cancelled : valueText(reading.value, words)
  const tone = toneOf(reading)
  const look = isValue ? (tone === 'plain' ? '' : `tone--${tone}`) : 'value--words'
  const isNumber = reading.value.kind === 'quantity'
  return <span className={isNumber ? `value--number ${look}` : look}>{text}</span>
}

export function ReadingUnit({ reading }: { readonly reading: Reading }) {
  const unit = unitText(reading.value)
  return unit === '' ? undefined : <span className="unit">{unit}</span>
}

export function ReadingFlags({ reading }: { readonly reading: Reading }) {
  const { words } = useView()
  return flagsOf(reading, words).map((flag) => <FlagMark key={flag.code + flag.kind} {...flag} />)
}

/** What must be said of a result beside its value: preliminary, corrected, cancelled, not interpretable. */
export function ReadingMarks({ reading }: { readonly reading: Reading }) {
  return (
    <>
      <ReadingStatusMark reading={reading} /> <ReadingCautions reading={reading} />
    </>
  )
}

export function ReadingStatusMark({ reading }: { readonly reading: Reading }) {
  const { words } = useView()
  const isCorrected = reading.status === 'corrected' || reading.status === 'amended'
  const status = words.statuses[reading.status]
  const isSaidByValue = reading.value.kind === 'pending' && reading.status === 'registered'
  if (status === '' || isSaidByValue) return undefined
  return <Mark kind={isCorrected ? 'solid' : 'dashed'}>{status}</Mark>
}

export function ReadingCautions({ reading }: { readonly reading: Reading }) {
  const { words } = useView()
  return reading.cautions.map((caution) => (
    <Mark key={caution} kind="notice">
      {words.cautions[caution]}
    </Mark>
  ))
}
