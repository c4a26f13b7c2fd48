import { useId, useState, type ReactNode } from 'react'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { formatAge } from '#src/messages/format.ts'
import { HistorySparkline } from '#src/presentation/history-sparkline.tsx'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { severalLatest } from '#src/presentation/latest-values.ts'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { LateReadingDetail } from '#src/presentation/late-reading-detail.tsx'
import {
  ReadingCautions,
  ReadingFlags,
  ReadingStatusMark,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { flagsOf, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { Mark } from '#src/ui/mark.tsx'

/** Of the table: test, value, flag, unit, mark, trend, previous, age. */
export const columns = 8

export interface AnalyteRowProps {
  readonly analyte: ReadingHistory
  /** The time scale of every trend in the table. */
  readonly period: Laboratory['period']
}

/** One analyte: latest value, flag, unit, marks, trend, the value before it, age. */
export function AnalyteRow({ analyte, period }: AnalyteRowProps) {
  const { t, now } = useView()
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  const { latest, previous, readings, series } = analyte
  const name = analyte.name === '' ? t.values.noName : analyte.name
  return (
    <>
      <tr className={isOpen ? 'analytes__row analytes__row--open' : 'analytes__row'}>
        <th scope="row">
          <button
            type="button"
            className="analytes__name"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            {name}
          </button>
          <ReadingCautions reading={latest} />
          <LatestNotices of={analyte} />
        </th>
        <Latest analyte={analyte}>
          {period && (
            <HistorySparkline
              name={name}
              history={analyte}
              period={period}
              width={76}
              height={20}
            />
          )}
        </Latest>
        <td className="analytes__number analytes__previous">
          {previous[0] && (
            <div title={whenText(previous[0], t)}>
              <span className="value--number">
                {previous.map(({ value }) => valueText(value, t)).join(', ')}
              </span>{' '}
              <span className="age">
                {previous[0].effective && formatAge(previous[0].effective, now, t.formats)}
              </span>
            </div>
          )}
        </td>
        <td className="analytes__number">
          <ReadingAge reading={latest} />
        </td>
      </tr>
      <tr id={detailId} className="analytes__detail" hidden={!isOpen}>
        {isOpen && (
          <td colSpan={columns}>
            <LateReadingDetail name={name} readings={readings} series={series} />
          </td>
        )}
      </tr>
    </>
  )
}

/** Characters that the flag's column holds. */
const longFlagLength = 3

/** A number and its flag, unit, marks and trend, each in its own column; words span all of them. */
function Latest({
  analyte,
  children,
}: {
  readonly analyte: ReadingHistory
  /** The trend. */
  readonly children: ReactNode
}) {
  const { t } = useView()
  const { latest: reading, rivals, isNewerPending } = analyte
  const several = severalLatest(analyte, t)
  const marks = (
    <>
      <ReadingStatusMark reading={reading} />{' '}
      {isNewerPending && <Mark kind="dashed">{t.values.pending}</Mark>}
    </>
  )
  if (several !== undefined) {
    return (
      <td className="analytes__words" colSpan={5}>
        <span className="value--words">{several}</span>{' '}
        {[reading, ...rivals].filter(isFlagged).map((each) => (
          <ReadingFlags key={each.id} reading={each} />
        ))}{' '}
        {marks}
      </td>
    )
  }
  if (reading.value.kind !== 'quantity') {
    return (
      <td className="analytes__words" colSpan={5}>
        <ReadingValueText reading={reading} /> <ReadingUnit reading={reading} />{' '}
        <ReadingFlags reading={reading} /> {marks}
      </td>
    )
  }
  const flags = flagsOf(reading, t)
  const hasLongFlag = flags.reduce((length, { code }) => length + code.length, 0) > longFlagLength
  return (
    <>
      <td className="analytes__number">
        <ReadingValueText reading={reading} />
        <div className="analytes__narrow">
          <ReadingUnit reading={reading} /> {marks}
        </div>
      </td>
      {hasLongFlag ? (
        <td className="analytes__flag--words" colSpan={2}>
          <ReadingUnit reading={reading} /> <ReadingFlags reading={reading} />
        </td>
      ) : (
        <>
          <td className="analytes__flag">
            <ReadingFlags reading={reading} />
          </td>
          <td className="analytes__unit">
            <ReadingUnit reading={reading} />
          </td>
        </>
      )}
      <td className="analytes__mark">
        <div>{marks}</div>
      </td>
      <td className="analytes__trend">
        <div>{children}</div>
      </td>
    </>
  )
}
