import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { FlagMark } from '#src/ui/flag-mark.tsx'
import { Mark } from '#src/ui/mark.tsx'
import { CutNumber } from './cut-number.tsx'
import { flagsOf, isOwnValue, resultText, toneOf, unitText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

/** A reading's value in the tone of its flag. Words in place of a value, such as "pending", look like words. */
export function ReadingValueText({
  reading,
  isCut = false,
}: {
  readonly reading: Reading
  /** In a column: a long decimal is cut. */
  readonly isCut?: boolean
}) {
  const { t } = useView()
  const text = resultText(reading, t)
  const tone = toneOf(reading)
  const look = isOwnValue(reading.value)
    ? tone === 'plain'
      ? ''
      : `tone--${tone}`
    : 'value--words'
  const isNumber = reading.value.kind === 'quantity'
  const isPreliminary = isCut && reading.status === 'preliminary'
  return (
    <span
      className={`${isNumber ? 'value--number ' : ''}${isPreliminary ? 'value--preliminary ' : ''}${look}`}
    >
      {isNumber && isCut ? <CutNumber text={text} /> : text}
    </span>
  )
}

export function ReadingUnit({ reading }: { readonly reading: Reading }) {
  const unit = unitText(reading.value)
  return unit === '' ? undefined : <span className="unit">{unit}</span>
}

export function ReadingFlags({ reading }: { readonly reading: Reading }) {
  const { t } = useView()
  return flagsOf(reading, t).map((flag) => <FlagMark key={flag.code + flag.kind} {...flag} />)
}

/** The flags of a row. `N` beside every other value says nothing; it is in the details. */
export function RowFlags({ reading }: { readonly reading: Reading }) {
  return reading.interpretations.some(({ code }) => code !== 'N') ||
    reading.judgement !== 'interpreted' ? (
    <ReadingFlags reading={reading} />
  ) : undefined
}

/** What a reader must know beside the value: preliminary, corrected, cancelled, not safe to interpret. */
export function ReadingMarks({ reading }: { readonly reading: Reading }) {
  return (
    <>
      <ReadingStatusMark reading={reading} /> <ReadingCautions reading={reading} />
    </>
  )
}

export function ReadingStatusMark({ reading }: { readonly reading: Reading }) {
  const { t } = useView()
  const isCorrected = reading.status === 'corrected' || reading.status === 'amended'
  const status = ownWord(t.values.statuses, reading.status)
  const isShownByValue = reading.value.kind === 'pending' && reading.status === 'registered'
  if (status === undefined || isShownByValue) return undefined
  return <Mark kind={isCorrected ? 'solid' : 'dashed'}>{status}</Mark>
}

export function ReadingCautions({ reading }: { readonly reading: Reading }) {
  const { t } = useView()
  return reading.cautions.map((caution) => (
    <Mark key={caution} kind="notice">
      {t.values.cautions[caution]}
    </Mark>
  ))
}
