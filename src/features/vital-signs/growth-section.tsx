import { growthReadings, type GrowthChild } from '#src/clinical/growth/growth-readings.ts'
import type { GrowthMeasure } from '#src/clinical/growth/growth-types.ts'
import { percentileOfReading } from '#src/clinical/growth/percentile-of-reading.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { inPreferredUnit, type UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'
import { formatAge, formatDay } from '#src/messages/format.ts'
import type { GrowthMessages } from '#src/messages/growth.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { withCutDecimals } from '#src/presentation/with-cut-decimals.ts'
import { unitText, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { GrowthPlot } from '#src/ui/plots/growth-plot.tsx'
import { drawnCurves, growthSpan } from './growth-drawing.ts'
import { GrowthReadings } from './growth-readings-table.tsx'
import { percentileWords } from './growth-words.ts'
import { LatestValue } from './latest-value.tsx'
import { useGrowthTables } from './use-growth-tables.ts'

export interface GrowthSectionProps {
  readonly measure: GrowthMeasure
  readonly history: ReadingHistory
  readonly child: GrowthChild
  /** Else the page says why nothing has one. */
  readonly hasPercentiles: boolean
  readonly preference: UnitPreference
  readonly words: GrowthMessages
  readonly page: VitalSignsPageMessages
}

const units: Readonly<Record<GrowthMeasure, string>> = {
  weight: 'kg',
  'length-height': 'cm',
  bmi: 'kg/m²',
  'head-circumference': 'cm',
}

/** One measure of a child's growth: the latest, its percentile, the curves of a named reference, every reading. */
export function GrowthSection(props: GrowthSectionProps) {
  const { measure, history, child, hasPercentiles, preference, words, page } = props
  const { t, now } = useView()
  const readings = growthReadings(measure, history.readings, child)
  const held = readings.flatMap(({ against }) => (against.reference === undefined ? [] : [against]))
  const references = [...new Set(held.map(({ reference }) => reference))].toSorted((one, other) =>
    other.localeCompare(one),
  )
  const sex = held[0]?.sex
  const tables = useGrowthTables(measure, sex, references)
  const known = typeof tables === 'string' ? new Map<never, never>() : tables
  const name = words.forAge(words.measures[measure])
  const rows = readings.map((each) => ({
    ...each,
    found: percentileOfReading(each, measure, known),
  }))
  const points = rows
    .toReversed()
    .flatMap(({ reading, ageInDays, value }) =>
      ageInDays === undefined || value === undefined
        ? []
        : [{ key: reading.id, at: ageInDays, value, text: pointText(reading) }],
    )
  const span = growthSpan(points.map(({ at }) => at))
  const curvesText =
    sex === undefined
      ? ''
      : words.curves(references.map((each) => words.references[each]).join('; '), words.sexes[sex])
  const { latest, rivals } = history
  // Several values that could be the latest have no one percentile, and none of them is named in the drawing.
  const isOne = rivals.length === 0
  const found = isOne ? rows.find(({ reading }) => reading.id === latest.id)?.found : undefined
  const converted = isOne ? inPreferredUnit(latest, preference) : undefined
  return (
    <section className="vitals__card vitals__card--growth" aria-label={name}>
      <h3 className="vitals__name">
        {name}
        <span className="vitals__count">
          {page.inWindow(readings.length, history.readings.length)}
        </span>
      </h3>
      {tables === 'loading' && <p role="status">{words.tableLoading}</p>}
      {tables === 'failed' && <p role="alert">{words.tableFailed}</p>}
      <p className="vitals__latest">
        <LatestValue history={history} preference={preference} words={page} />{' '}
        <span className="vitals__when">
          {latest.effective
            ? `${formatDay(latest.effective, t.formats)}, ${formatAge(latest.effective, now, t.formats)}`
            : whenText(latest, t)}
        </span>{' '}
        {hasPercentiles && typeof tables !== 'string' && found && (
          <b className="vitals__percentile">{percentileWords(found, words)}</b>
        )}
      </p>
      {points.length > 0 && converted && converted.unit !== units[measure] && (
        <p className="vitals__none">{words.drawnIn(units[measure])}</p>
      )}
      {points.length > 0 && (
        <GrowthPlot
          curves={drawnCurves([...known.values()], span)}
          points={points}
          hasOneLast={isOne}
          years={span}
          birth={words.birth}
          unit={units[measure]}
          axis={words.ageAxis}
          label={words.plotOf(name, points.length, curvesText)}
        />
      )}
      {hasPercentiles && (
        <p className="vitals__when">
          {[curvesText, words.computed, words.notCorrected, ...positionNote()].join(' ')}
        </p>
      )}
      <GrowthReadings
        name={name}
        measure={measure}
        rows={rows}
        latest={[latest, ...rivals].map(({ id }) => id)}
        isLoaded={typeof tables !== 'string'}
        hasPercentiles={hasPercentiles}
        preference={preference}
        words={words}
        page={page}
      />
    </section>
  )

  function positionNote(): string[] {
    return (measure === 'length-height' || measure === 'bmi') &&
      readings.some(({ position }) => position === undefined)
      ? [words.positionNotSent]
      : []
  }

  function pointText({ value, effective }: ReadingHistory['latest']): string {
    const day = effective ? formatDay(effective, t.formats) : ''
    return withCutDecimals(`${valueText(value, t)} ${unitText(value)}, ${day}`)
  }
}
