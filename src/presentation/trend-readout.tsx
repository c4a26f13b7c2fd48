import type { Reading } from '#src/clinical/observation/reading-type.ts'
import { ownWord } from '#src/messages/own-word.ts'
import type { LatePartProps } from './late-part.tsx'
import {
  ReadingCautions,
  ReadingFlags,
  ReadingUnit,
  ReadingValueText,
} from './reading-value-text.tsx'
import { whenText } from './reading-words.ts'
import { rangeText } from './range-text.ts'
import { useView } from './view-settings.tsx'

/** The reading that a pointer or a key is at: value, flag, range, status, time. The slider says the same. */
export function TrendReadout({
  reading,
  name,
  converted,
  hasHint,
  messages: { details, results, trend },
}: {
  readonly reading: Reading | undefined
  /** Where several lines are drawn. */
  readonly name: string | undefined
  readonly converted: string | undefined
  /** What a reader can do is said while nothing is read. */
  readonly hasHint: boolean
} & LatePartProps<'details' | 'results' | 'trend'>) {
  const { t } = useView()
  if (!reading)
    return <p className="trend__readout trend__readout--hint">{hasHint ? trend.hint : ''}</p>
  const range = rangeText(reading, t)
  return (
    <p className="trend__readout" aria-hidden="true">
      {name !== undefined && <span>{name}</span>}
      <span>
        <strong>
          <ReadingValueText reading={reading} />
        </strong>{' '}
        <ReadingFlags reading={reading} /> <ReadingUnit reading={reading} />
      </span>
      {converted !== undefined && <span>{details.converted(converted)}</span>}
      {range !== '' && <span>{trend.range(range)}</span>}
      <span>{ownWord(t.values.statuses, reading.status) ?? results.details.final}</span>
      <ReadingCautions reading={reading} />
      <span>{whenText(reading, t)}</span>
    </p>
  )
}
