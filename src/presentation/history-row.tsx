import { useId, type ReactNode } from 'react'
import { isFlagged, isRemarkable } from '#src/clinical/observation/judgement.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { isOfSharedTime, type SharedFacts } from '#src/clinical/observation/shared-facts.ts'
import { Mark } from '#src/ui/mark.tsx'
import { DisclosureButton } from '#src/ui/disclosure-button.tsx'
import { differenceText } from './difference-text.ts'
import { HistorySparkline } from './history-sparkline.tsx'
import { LatestNotices } from './latest-notices.tsx'
import { severalLatest } from './latest-values.ts'
import { LateRowDetail } from './late-row-detail.tsx'
import { nameParts } from './name-parts.ts'
import { ReadingAge } from './reading-age.tsx'
import {
  ReadingCautions,
  ReadingFlags,
  ReadingStatusMark,
  ReadingUnit,
  ReadingValueText,
  RowFlags,
} from './reading-value-text.tsx'
import { flagsOf, whenText } from './reading-words.ts'
import type { RowScale } from './row-scale.ts'
import { useOpened } from './use-opened.ts'
import { useView } from './view-settings.tsx'

export interface HistoryRowProps {
  readonly name: string
  readonly history: ReadingHistory
  /** What the head of its group says already. */
  readonly shared: SharedFacts
  readonly scale: RowScale
  readonly sparkWidth: number
  /** Below the name, in small: how it was measured. */
  readonly how?: string
  /** Below the name, in small: how it changed. */
  readonly beside?: ReactNode
  /** The last cell, where there is one. */
  readonly before?: ReactNode
}

/** One measurement: name, latest value, flag, unit, trend, and only what differs from the head of its group. */
export function HistoryRow(props: HistoryRowProps) {
  const { name, history, shared, how = '', beside, before } = props
  const { t, now } = useView()
  const { latest } = history
  const [isOpen, setOpen] = useOpened(history.key)
  const detailId = useId()
  const shownName = name === '' ? t.values.noName : name
  const parts = nameParts(shownName)
  return (
    <>
      <tr className={isOpen ? 'row row--open' : 'row'}>
        <th scope="row">
          <DisclosureButton
            className="row__name"
            isOpen={isOpen}
            onToggle={setOpen}
            controls={detailId}
          >
            {parts.name}
            {parts.rest !== '' && <span className="row__rest"> {parts.rest}</span>}
          </DisclosureButton>
          {!isOfSharedTime(latest, shared) && (
            <>
              {' '}
              {latest.effective ? (
                <span className="age" title={whenText(latest, t)}>
                  {differenceText(latest.effective, shared, now, t)}
                </span>
              ) : (
                <ReadingAge reading={latest} />
              )}
            </>
          )}{' '}
          {latest.status !== shared.status && <ReadingStatusMark reading={latest} />}{' '}
          {history.isNewerPending && <Mark kind="dashed">{t.values.pending}</Mark>}{' '}
          <ReadingCautions reading={latest} /> <LatestNotices of={history} />
          {how !== '' && <span className="row__rest">{how}</span>}
          {beside}
        </th>
        <Latest {...props} name={shownName} />
        {before !== undefined && <td className="row__before">{before}</td>}
      </tr>
      <tr id={detailId} className="row__detail" hidden={!isOpen}>
        {isOpen && (
          <td colSpan={before === undefined ? 5 : 6}>
            <LateRowDetail name={shownName} history={history} />
          </td>
        )}
      </tr>
    </>
  )
}

/** Characters that the flag's column holds. */
const longFlagLength = 3

/** A number, its flag, unit and trend, each in its own column; words span all of them. */
function Latest({ name, history, scale, sparkWidth }: HistoryRowProps) {
  const { t } = useView()
  const { latest: reading, rivals } = history
  const several = severalLatest(history, t)
  const all = [reading, ...rivals]
  if (several !== undefined || reading.value.kind !== 'quantity') {
    return (
      <td className="row__words" colSpan={4}>
        {several === undefined ? (
          <>
            <ReadingValueText reading={reading} /> <ReadingUnit reading={reading} />{' '}
            <RowFlags reading={reading} />
          </>
        ) : (
          <>
            <span className="value--words">{several}</span>{' '}
            {/* In the order of the values; where nothing is said against any of them, as in every other row. */}
            {all.some(isRemarkable) &&
              all.filter(isFlagged).map((each) => <ReadingFlags key={each.id} reading={each} />)}
          </>
        )}
      </td>
    )
  }
  const flagLength = flagsOf(reading, t).reduce((length, { code }) => length + code.length, 0)
  return (
    <>
      <td className="row__number" title={whenText(reading, t)}>
        <ReadingValueText reading={reading} isCut />
      </td>
      {flagLength > longFlagLength ? (
        <td className="row__words" colSpan={2}>
          <ReadingUnit reading={reading} /> <RowFlags reading={reading} />
        </td>
      ) : (
        <>
          <td className="row__flag">
            <RowFlags reading={reading} />
          </td>
          <td className="row__unit">
            <ReadingUnit reading={reading} />
          </td>
        </>
      )}
      <td className="row__trend">
        <HistorySparkline name={name} history={history} scale={scale} width={sparkWidth} />
      </td>
    </>
  )
}
