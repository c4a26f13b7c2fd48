import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import { ReadingFlags, ReadingMarks } from '#src/presentation/reading-value-text.tsx'
import { whenText } from '#src/presentation/reading-words.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { markedParts, pressureNotes, pressureText, pressureUnit } from './pressure-words.ts'

/** Every blood pressure, newest first, each with how it was taken. */
export function BloodPressureTable({
  pressures,
}: {
  readonly pressures: readonly BloodPressure[]
}) {
  const { words, locale } = useView()
  const { readings: head, vitalSigns } = words
  return (
    <ScrollingGroup className="reading-table" label={head.caption(vitalSigns.bloodPressure)}>
      <table aria-label={head.caption(vitalSigns.bloodPressure)}>
        <caption>{head.count(pressures.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{head.when}</th>
            <th scope="col" className="reading-table__number">
              {head.value}
            </th>
            <th scope="col">{head.flag}</th>
            <th scope="col">{head.how}</th>
          </tr>
        </thead>
        <tbody>
          {pressures.map((pressure) => {
            const { id, references, whole } = pressure
            return (
              <tr key={id} data-evidence={references.join(',')}>
                <th scope="row">{whenText(whole, locale, words)}</th>
                <td className="reading-table__number">
                  {pressureText(pressure, words)}{' '}
                  <span className="unit">{pressureUnit(pressure)}</span>
                </td>
                <td>
                  {pressure.parts.filter(isFlagged).map((part) => (
                    <ReadingFlags key={part.id} reading={part} />
                  ))}{' '}
                  {markedParts(pressure).map((part) => (
                    <ReadingMarks key={part.id} reading={part} />
                  ))}
                </td>
                <td className="reading-table__how">{pressureNotes(pressure, words)}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollingGroup>
  )
}
