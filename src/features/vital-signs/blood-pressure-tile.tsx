import { useId, useState } from 'react'
import type { Reading } from '#src/clinical/observation/reading.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { formatDay } from '#src/messages/format.ts'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { ReadingFlags, ReadingMarks } from '#src/presentation/reading-value-text.tsx'
import { toneOf, unitText, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { PressureBars, type PressureBar } from '#src/ui/charts/pressure-bars.tsx'
import { BloodPressureTable } from './blood-pressure-table.tsx'
import { pressureText } from './pressure-text.ts'

/** Blood pressure as a pair: the latest, and each reading as a bar from systolic to diastolic. */
export function BloodPressureTile({
  pressures,
  notFound,
}: {
  readonly pressures: readonly BloodPressure[]
  readonly notFound: string
}) {
  const { words, locale } = useView()
  const [isOpen, setOpen] = useState(false)
  const tableId = useId()
  const { vitalSigns } = words
  const latest =
    pressures.find(({ whole }) => whole.effective && whole.status !== 'cancelled') ?? pressures[0]
  if (!latest) {
    return (
      <div className="tile tile--wide">
        <span className="tile__name">{vitalSigns.bloodPressure}</span>
        <p className="tile__none">{notFound}</p>
      </div>
    )
  }
  const bars = pressures.toReversed().flatMap((pressure) => bar(pressure))
  const isLong = pressureText(latest, words).length > 11
  const halves = [latest.systolic, latest.diastolic].filter((half) => half !== undefined)
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
          <Half reading={latest.systolic} />/<wbr />
          <Half reading={latest.diastolic} />{' '}
          {halves.map((half) =>
            half.interpretations.length > 0 ? (
              <ReadingFlags key={half.id} reading={half} />
            ) : undefined,
          )}{' '}
          <span className="unit">{unit(latest)}</span>
        </span>
        <span className="tile__how">
          {latest.whole.circumstances.join(', ')} {meanText(latest)}{' '}
          <ReadingMarks reading={latest.whole} />
        </span>
      </div>
      {bars.length > 1 && (
        <PressureBars
          bars={bars}
          label={vitalSigns.chart(bars.length)}
          firstDay={dayOf(pressures.findLast(({ whole }) => whole.effective))}
          lastDay={dayOf(latest)}
        />
      )}
      <div id={tableId}>{isOpen && <BloodPressureTable pressures={pressures} />}</div>
    </div>
  )

  function bar(pressure: BloodPressure): PressureBar[] {
    const { whole, systolic, diastolic, mean } = pressure
    if (!whole.effective || whole.status === 'cancelled') return []
    const [upper, lower] = [numberOf(systolic), numberOf(diastolic)]
    if (upper === undefined && lower === undefined) return []
    return [
      {
        key: pressure.id,
        time: whole.effective.earliest,
        upper,
        lower,
        mean: mean?.kind === 'calculated' ? mean.number : numberOf(mean?.reading),
        isHome: whole.circumstances.some((word) => /\bhome\b/i.test(word)),
        label: `${pressureText(pressure, words)} ${unit(pressure)}, ${whenText(whole, locale, words)}`,
      },
    ]
  }

  function dayOf(pressure: BloodPressure | undefined): string {
    return pressure?.whole.effective ? formatDay(pressure.whole.effective, locale) : ''
  }

  function meanText({ mean }: BloodPressure): string {
    if (mean === undefined) return ''
    return mean.kind === 'calculated'
      ? vitalSigns.meanCalculated(String(mean.number))
      : vitalSigns.meanSent(valueText(mean.reading.value, words))
  }
}

function Half({ reading }: { readonly reading: Reading | undefined }) {
  const { words } = useView()
  if (!reading) return <span className="value--words">{words.vitalSigns.half}</span>
  const tone = toneOf(reading)
  const className =
    reading.value.kind === 'quantity' ? (tone === 'plain' ? '' : `tone--${tone}`) : 'value--words'
  return <span className={className}>{valueText(reading.value, words)}</span>
}

function numberOf(reading: Reading | undefined): number | undefined {
  return reading?.value.kind === 'quantity' ? reading.value.quantity.number : undefined
}

/** `mm[Hg]` is how UCUM writes it; people read mmHg. */
function unit({ systolic, diastolic }: BloodPressure): string {
  const value = (systolic ?? diastolic)?.value
  const sent = value ? unitText(value) : ''
  return sent === 'mm[Hg]' ? 'mmHg' : sent
}
