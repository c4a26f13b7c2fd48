import { useId } from 'react'
import { valueContent } from '#src/clinical/observation/latest-reading.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { flaggedParts } from './flagged-parts.ts'
import { PressurePair } from './pressure-pair.tsx'
import {
  isOfSharedTime,
  ownCircumstances,
  type SharedFacts,
} from '#src/clinical/observation/shared-facts.ts'
import { differenceText } from '#src/presentation/difference-text.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { ReadingMarks, RowFlags } from '#src/presentation/reading-value-text.tsx'
import { LateFailed } from '#src/presentation/late-faces.tsx'
import { latePart } from '#src/presentation/late-part.tsx'
import { valueText, whenText } from '#src/presentation/reading-words.ts'
import { useOpened } from '#src/presentation/use-opened.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { late } from '#src/ui/late.tsx'
import { DisclosureButton } from '#src/ui/disclosure-button.tsx'
import {
  markedParts,
  namedText,
  pressureText,
  pressureUnit,
  severalPressures,
} from './pressure-words.ts'

const BloodPressureTable = latePart(() =>
  import('./blood-pressure-table.tsx').then((module) => module.BloodPressureTable),
)

const PressureTrend = late(
  () => import('./pressure-trend.tsx').then((module) => module.PressureTrend),
  'after the first chart',
)

/** Blood pressure as a pair: the latest, and its trend. */
export function BloodPressureBlock({
  history,
  shared,
}: {
  readonly history: PressureHistory
  /** What the head of the panel says already. */
  readonly shared: SharedFacts
}) {
  const { t, now } = useView()
  const [isOpen, setOpen] = useOpened('blood-pressure')
  const tableId = useId()
  const { vitalSigns } = t
  const { latest, rivals, laterWithoutValue, datedAhead, undated, pressures, drawable } = history
  const several = severalPressures(history, t)
  const isLong = (several ?? pressureText(latest, t)).length > 24
  const flagged = flaggedParts({
    values: latest.values,
    parts: [latest, ...rivals].flatMap(({ parts }) => parts),
  })
  return (
    <div className="pressure">
      <div className="pressure__top">
        <DisclosureButton
          className="row__name pressure__name"
          isOpen={isOpen}
          onToggle={setOpen}
          controls={tableId}
        >
          {vitalSigns.bloodPressure}
        </DisclosureButton>
        {!isOfSharedTime(latest.whole, shared) && latest.whole.effective && (
          <span className="age" title={whenText(latest.whole, t)}>
            {differenceText(latest.whole.effective, shared, now, t)}
          </span>
        )}
        {!latest.whole.effective && <ReadingAge reading={latest.whole} />}
        <span
          className={isLong ? 'pressure__value pressure__value--long' : 'pressure__value'}
          title={whenText(latest.whole, t)}
        >
          {several === undefined ? (
            <PressurePair pressure={latest} />
          ) : (
            <span className="value--words">{several}</span>
          )}{' '}
          {flagged.map((part) => (
            <RowFlags key={part.id} reading={part} />
          ))}{' '}
          {several === undefined && <span className="unit">{pressureUnit(latest)}</span>}
        </span>
      </div>
      <p className="pressure__how">
        {[
          ownCircumstances(latest.whole, shared).join(', '),
          meanText(latest),
          ...unrecognised(latest),
        ]
          .filter(Boolean)
          .join(' · ')}{' '}
        {markedParts(latest).map((part) => (
          <ReadingMarks key={part.id} reading={part} />
        ))}{' '}
        <LatestNotices
          of={{
            latest: latest.whole,
            laterWithoutValue: laterWithoutValue.map(({ values, whole }) => values[0] ?? whole),
            datedAhead,
            undated,
          }}
        />
      </p>
      {drawable.length > 1 && (
        <PressureTrend
          drawable={drawable}
          all={pressures.length}
          waiting={
            <div
              className={`pressure__trend pressure__trend--${drawable.length > 20 ? 'dense' : 'waiting'}`}
            />
          }
          failed={<LateFailed />}
        />
      )}
      <div id={tableId}>{isOpen && <BloodPressureTable pressures={pressures} />}</div>
    </div>
  )

  /** Components with a value that are no part of the pair and not in its place. */
  function unrecognised({ further, values }: BloodPressure): string[] {
    return further
      .filter((each) => !values.includes(each) && valueContent(each.value) === 'value')
      .map((each) => namedText(each, t))
  }

  function meanText({ mean, values }: BloodPressure): string {
    if (mean === undefined || (mean.kind === 'sent' && values.includes(mean.reading))) return ''
    return mean.kind === 'calculated'
      ? vitalSigns.meanCalculated(String(mean.number))
      : vitalSigns.meanSent(valueText(mean.reading.value, t))
  }
}
