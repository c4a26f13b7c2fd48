import { useId, useState } from 'react'
import { isFlagged } from '#src/clinical/observation/judgement.ts'
import { valueContent } from '#src/clinical/observation/latest-reading.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { formatDay } from '#src/messages/format.ts'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { ReadingFlags, ReadingMarks } from '#src/presentation/reading-value-text.tsx'
import { latePart } from '#src/presentation/late-part.tsx'
import { toneOf, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { PressureBars, type PressureBar } from '#src/ui/plots/pressure-bars.tsx'
import {
  markedParts,
  namedText,
  notSent,
  pressureText,
  pressureUnit,
  severalPressures,
} from './pressure-words.ts'

const BloodPressureTable = latePart(['details'], () =>
  import('./blood-pressure-table.tsx').then((module) => module.BloodPressureTable),
)

/** Blood pressure as a pair: the latest, and each reading as a bar from systolic to diastolic. */
export function BloodPressureTile({
  history,
  notFound,
}: {
  readonly history: PressureHistory | undefined
  /** What to say when there is none. */
  readonly notFound: string
}) {
  const { t } = useView()
  const [isOpen, setOpen] = useState(false)
  const tableId = useId()
  const { vitalSigns } = t
  if (!history) {
    return (
      <div className="tile tile--wide">
        <span className="tile__name">{vitalSigns.bloodPressure}</span>
        <p className="tile__none">{notFound}</p>
      </div>
    )
  }
  const { latest, rivals, laterWithoutValue, datedAhead, undated, pressures, drawable } = history
  const several = severalPressures(history, t)
  const bars = drawable.toReversed().flatMap((pressure) => bar(pressure))
  const isLong = (several ?? pressureText(latest, t)).length > 11
  return (
    <div className="tile tile--wide">
      <div className="tile__top">
        <button
          type="button"
          className="tile__name tile__button"
          aria-expanded={isOpen}
          aria-controls={tableId}
          onClick={() => {
            setOpen(!isOpen)
          }}
        >
          {vitalSigns.bloodPressure}
        </button>
        <ReadingAge reading={latest.whole} />
      </div>
      <div className="tile__pressure">
        <span className={isLong ? 'tile__value tile__value--long' : 'tile__value'}>
          {several === undefined ? (
            <Pair pressure={latest} />
          ) : (
            <span className="value--words">{several}</span>
          )}{' '}
          {[latest, ...rivals]
            .flatMap(({ parts }) => parts)
            .filter(isFlagged)
            .map((part) => (
              <ReadingFlags key={part.id} reading={part} />
            ))}{' '}
          {several === undefined && <span className="unit">{pressureUnit(latest)}</span>}
        </span>
        <span className="tile__how">
          {[latest.whole.circumstances.join(', '), meanText(latest), ...unrecognised(latest)]
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
        </span>
      </div>
      {bars.length > 1 && (
        <PressureBars bars={bars} label={plotLabel} partly={vitalSigns.newestOf} />
      )}
      <div id={tableId}>{isOpen && <BloodPressureTable pressures={pressures} />}</div>
    </div>
  )

  function bar(pressure: BloodPressure): PressureBar[] {
    const { whole, systolic, diastolic, mean, setting } = pressure
    const [upper, lower] = [numberOf(systolic), numberOf(diastolic)]
    if (!whole.effective || (upper === undefined && lower === undefined)) return []
    return [
      {
        key: pressure.id,
        time: whole.effective.earliest,
        upper,
        lower,
        mean: mean?.kind === 'calculated' ? mean.number : numberOf(mean?.reading),
        isHome: setting === 'home',
        day: dayOf(pressure),
        label: `${pressureText(pressure, t)} ${pressureUnit(pressure)}, ${whenText(whole, t)}`,
      },
    ]
  }

  function plotLabel(drawn: number, all: number): string {
    return drawn === all ? vitalSigns.plotOfAll(all) : vitalSigns.plotOfNewest(drawn, all)
  }

  function dayOf(pressure: BloodPressure | undefined): string {
    return pressure?.whole.effective ? formatDay(pressure.whole.effective, t.formats) : ''
  }

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

function Pair({ pressure }: { readonly pressure: BloodPressure }) {
  const { t } = useView()
  if (!pressure.systolic && !pressure.diastolic) {
    return <span className="value--words">{pressureText(pressure, t)}</span>
  }
  return (
    <>
      <Component reading={pressure.systolic} />/<wbr />
      <Component reading={pressure.diastolic} />
    </>
  )
}

function Component({ reading }: { readonly reading: Reading | undefined }) {
  const { t } = useView()
  if (!reading) return <span className="value--words">{notSent}</span>
  const tone = toneOf(reading)
  const className =
    reading.value.kind === 'quantity'
      ? `value--number ${tone === 'plain' ? '' : `tone--${tone}`}`
      : 'value--words'
  return <span className={className}>{valueText(reading.value, t)}</span>
}

function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.value.kind === 'quantity' ? reading.value.quantity.number : undefined
}
