import type { GrowthPercentile } from '#src/clinical/growth/growth-percentile.ts'
import type { GrowthReading } from '#src/clinical/growth/growth-readings.ts'
import type { GrowthMeasure } from '#src/clinical/growth/growth-types.ts'
import { formatDay } from '#src/messages/format.ts'
import type { UnitPreference } from '#src/clinical/vital-signs/preferred-unit.ts'
import type { GrowthMessages } from '#src/messages/growth.ts'
import {
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
  RowFlags,
} from '#src/presentation/reading-value-text.tsx'
import { whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { Converted } from './converted.tsx'
import { ageWords, percentileText } from './growth-words.ts'

export interface GrowthReadingsProps {
  readonly name: string
  readonly measure: GrowthMeasure
  readonly rows: readonly (GrowthReading & { readonly found: GrowthPercentile })[]
  /** The ids of what is said above the drawing: they are marked among others. */
  readonly latest: readonly string[]
  /** The tables are here. */
  readonly isLoaded: boolean
  readonly hasPercentiles: boolean
  readonly preference: UnitPreference
  readonly words: GrowthMessages
}

/** Every measurement with the child's age and its percentile, or why it has none. */
export function GrowthReadings(props: GrowthReadingsProps) {
  const { name, measure, rows, latest, isLoaded, hasPercentiles, preference, words } = props
  const { t } = useView()
  return (
    <ScrollingGroup className="vitals__ways vitals__ways--growth" label={name}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.measured}</th>
            <th scope="col">{words.age}</th>
            <th scope="col">{words.measures[measure]}</th>
            {hasPercentiles && <th scope="col">{words.percentile}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ reading, ageInDays, found }) => (
            <tr
              key={reading.id}
              className={
                rows.length > 1 && latest.includes(reading.id) ? 'vitals__row--latest' : undefined
              }
            >
              <th scope="row">
                {reading.effective ? formatDay(reading.effective, t.formats) : whenText(reading, t)}
              </th>
              <td>{ageInDays === undefined ? '' : ageWords(ageInDays, words)}</td>
              <td>
                <ReadingValueText reading={reading} isCut /> <ReadingUnit reading={reading} />{' '}
                <Converted reading={reading} preference={preference} />{' '}
                <RowFlags reading={reading} /> <ReadingMarks reading={reading} />
              </td>
              {hasPercentiles && <td>{isLoaded ? cellText(found) : ''}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingGroup>
  )

  function cellText(found: GrowthPercentile): string {
    return found.percentile === undefined
      ? words.because[found.because]
      : `${percentileText(found.percentile, words)} ${words.shortReferences[found.reference]}`
  }
}
