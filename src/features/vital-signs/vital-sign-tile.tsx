import { useId, useState } from 'react'
import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { severalLatest } from '#src/presentation/latest-values.ts'
import { HistorySparkline } from '#src/presentation/history-sparkline.tsx'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { LateReadingDetail } from '#src/presentation/late-reading-detail.tsx'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'

export interface VitalSignTileProps {
  readonly name: string
  readonly history: ReadingHistory | undefined
  /** What to say when there is none. */
  readonly notFound: string
}

/** One vital sign: name, age, value, flag, unit, trend; how it was measured. */
export function VitalSignTile({ name, history, notFound }: VitalSignTileProps) {
  const { t } = useView()
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  if (!history) {
    return (
      <li className="tile">
        <div className="tile__top">
          <span className="tile__name">{name}</span>
        </div>
        <p className="tile__none">{notFound}</p>
      </li>
    )
  }
  const { latest, rivals, series, readings } = history
  const several = severalLatest(history, t)
  // A tile may hold several measures under different names; it then says which of them the latest is.
  const isMixed = new Set(readings.map((reading) => reading.name)).size > 1
  const sourceName = isMixed && latest.name !== '' ? [latest.name] : []
  const isLong = (several ?? valueText(latest.value, t)).length > 8
  const shownName = name === '' ? t.values.noName : name
  return (
    <li className={`tile${isOpen ? ' tile--open' : ''}`}>
      <div className="tile__top">
        <button
          type="button"
          className="tile__name tile__button"
          aria-expanded={isOpen}
          aria-controls={detailId}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {shownName}
        </button>
        <ReadingAge reading={latest} />
      </div>
      <div className="tile__row">
        <span className={isLong ? 'tile__value tile__value--long' : 'tile__value'}>
          {several === undefined ? (
            <ReadingValueText reading={latest} />
          ) : (
            <span className="value--words">{several}</span>
          )}{' '}
          {[latest, ...rivals].filter(isFlagged).map((each) => (
            <ReadingFlags key={each.id} reading={each} />
          ))}{' '}
          {several === undefined && <ReadingUnit reading={latest} />}
        </span>
        <HistorySparkline name={shownName} history={history} width={48} height={26} />
      </div>
      <p className="tile__how">
        {[...sourceName, ...latest.circumstances].join(', ')} <ReadingMarks reading={latest} />{' '}
        <LatestNotices of={history} />
      </p>
      <div id={detailId}>
        {isOpen && <LateReadingDetail name={shownName} readings={readings} series={series} />}
      </div>
    </li>
  )
}
