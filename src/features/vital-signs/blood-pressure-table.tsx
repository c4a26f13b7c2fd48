import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { RowWithSource } from '#src/presentation/row-with-source.tsx'
import { SourceRows } from '#src/presentation/source-rows.tsx'
import { ReadingMarks, RowFlags } from '#src/presentation/reading-value-text.tsx'
import { whenText } from '#src/presentation/reading-words.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { flaggedParts } from './flagged-parts.ts'
import { markedParts, pressureNotes, pressureText, pressureUnit } from './pressure-words.ts'
import { isInSpan, type WindowSpan } from './vital-signs-view.ts'
import '#src/presentation/readings.css'

interface BloodPressureTableProps extends LatePartProps<'details' | 'trend'> {
  readonly pressures: readonly BloodPressure[]
  /** The time that is drawn, where a reader chose one: what is outside of it is grey. */
  readonly window?: WindowSpan
}

/** Every blood pressure, newest first, each with how it was taken. */
export function BloodPressureTable({ pressures, window, messages }: BloodPressureTableProps) {
  const { details, trend } = messages
  const { t } = useView()
  const isIn = ({ whole }: BloodPressure) => !window || isInSpan(whole, window)
  const inWindow = pressures.filter(isIn).length
  const label = details.allReadingsOf(t.vitalSigns.bloodPressure)
  return (
    <ScrollingGroup className="reading-table" label={label}>
      <table aria-label={label}>
        <caption>
          <span>{details.readings(pressures.length)}</span>
          {inWindow < pressures.length && (
            <>
              {' · '}
              <span>{trend.inWindow(inWindow)}</span>
            </>
          )}
        </caption>
        <thead>
          <tr>
            <th scope="col">{details.when}</th>
            <th scope="col" className="reading-table__number">
              {details.value}
            </th>
            <th scope="col">{t.values.flag}</th>
            <th scope="col">{details.how}</th>
          </tr>
        </thead>
        <SourceRows rows={pressures.map(({ id }) => id)}>
          {pressures.map((pressure) => {
            const { id, references, whole } = pressure
            return (
              <RowWithSource
                key={id}
                id={id}
                references={references}
                columns={4}
                className={isIn(pressure) ? '' : 'reading-table__outside'}
              >
                {(sourceButton) => (
                  <>
                    <th scope="row">{whenText(whole, t)}</th>
                    <td className="reading-table__number">
                      {pressureText(pressure, t)}{' '}
                      <span className="unit">{pressureUnit(pressure)}</span>
                    </td>
                    <td>
                      {flaggedParts(pressure).map((part) => (
                        <RowFlags key={part.id} reading={part} />
                      ))}{' '}
                      {markedParts(pressure).map((part) => (
                        <ReadingMarks key={part.id} reading={part} />
                      ))}
                    </td>
                    <td className="reading-table__how">
                      {pressureNotes(pressure, t, details)} {sourceButton}
                    </td>
                  </>
                )}
              </RowWithSource>
            )
          })}
        </SourceRows>
      </table>
    </ScrollingGroup>
  )
}
