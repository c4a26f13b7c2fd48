import { useId } from 'react'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { changeSince } from '#src/clinical/vital-signs/change-since.ts'
import { inPreferredUnit, type UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'
import { extent } from '#src/clinical/vital-signs/extent.ts'
import { formatAge } from '#src/messages/format.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { ReadingDetail } from '#src/presentation/reading-detail.tsx'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { momentText, valueText, whenText } from '#src/presentation/reading-words.ts'
import type { TrendView } from '#src/presentation/trend-view.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { timeScale } from '#src/ui/plots/time-scale.ts'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { ChangeText } from './change-text.tsx'
import { drawnReadings } from './drawn-readings.ts'
import { LatestValue } from './latest-value.tsx'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'

export interface SignSectionProps extends LatePartProps<'details' | 'results' | 'trend'> {
  readonly name: string
  readonly history: ReadingHistory
  /** Whether everything was read. */
  readonly isProven: boolean
  readonly window: WindowSpan
  /** Where the drawings of all signs begin, epoch ms. */
  readonly drawnFrom: number
  readonly preference: UnitPreference
  readonly words: VitalSignsPageMessages
  readonly trend: TrendView
  readonly onTrend: (view: TrendView) => void
}

const hour = 3_600_000

/** One vital sign: the latest with its own age, how it changed in the window, its trend, all of its readings. */
export function SignSection(props: SignSectionProps) {
  const { name, history, isProven, window, drawnFrom, preference, words } = props
  const { messages, trend, onTrend } = props
  const { t, now } = useView()
  const [isOpen, setOpen] = useOpened(history.key)
  const detailId = useId()
  const { latest, latestSeries, readings, series } = history
  const shownName = name === '' ? t.values.noName : name
  const isInWindow = (each: Reading) => isInSpan(each, window)
  const inWindow = latestSeries.filter(isInWindow)
  const { drawn, only } = drawnReadings(readings, window)
  // To the latest: of a time that has ended it would say what came after.
  const change = window.to >= now ? changeSince(history, window.from) : undefined
  const found = extent(inWindow)
  // Of 90 days, what was measured since yesterday would be a stroke.
  const start = Math.min(drawnFrom, window.to - hour)
  const { run } = timeScale(
    inWindow.flatMap(({ effective }) => effective?.earliest ?? []),
    start,
    window.to,
  )
  const isConverted =
    history.rivals.length === 0 && inPreferredUnit(latest, preference) !== undefined
  const allReadings = (
    <ToggleButton name={words.readings} isOpen={isOpen} onToggle={setOpen} controls={detailId} />
  )
  return (
    <section className="vitals__card" aria-label={shownName}>
      <h3 className="vitals__name">
        {shownName}
        <span className="vitals__count">{words.inWindow(inWindow.length, readings.length)}</span>
      </h3>
      <p className="vitals__latest">
        <LatestValue history={history} preference={preference} words={words} />
      </p>
      <p className="vitals__when">
        <span>
          {latest.effective
            ? `${momentText(latest.effective, t)}, ${formatAge(latest.effective, now, t.formats)}`
            : whenText(latest, t)}
          {latest.circumstances.length > 0 && ` · ${latest.circumstances.join(', ')}`}
        </span>
        {drawn.length === 0 && allReadings}
      </p>
      {inWindow.length === 0 && <p className="vitals__none">{words.noneInWindow(isProven)}</p>}
      {only && only !== latest && (
        <p className="vitals__none">
          {words.onlyInWindow} <ReadingValueText reading={only} isCut />{' '}
          <ReadingUnit reading={only} /> <ReadingFlags reading={only} />{' '}
          <ReadingMarks reading={only} /> {only.effective && momentText(only.effective, t)}
        </p>
      )}
      {isConverted && drawn.length > 0 && <p className="vitals__none">{words.drawnInSentUnit}</p>}
      {(drawn.length > 0 || isOpen) && (
        <div id={detailId}>
          <ReadingDetail
            messages={messages}
            name={shownName}
            readings={readings}
            series={series}
            span={{ from: start, to: window.to, run }}
            height={150}
            hasTable={isOpen}
            view={trend}
            onView={onTrend}
          />
        </div>
      )}
      {drawn.length > 0 && (
        <p className="vitals__facts">
          {change && (
            <span>
              <ChangeText change={change} latest={latest} />
            </span>
          )}
          {found && found.lowest !== found.highest && (
            <span>
              {words.lowest} <CutNumber text={valueText(found.lowest.value, t)} />, {words.highest}{' '}
              <CutNumber text={valueText(found.highest.value, t)} />{' '}
              <ReadingUnit reading={found.highest} />
            </span>
          )}
          {allReadings}
        </p>
      )}
    </section>
  )
}
