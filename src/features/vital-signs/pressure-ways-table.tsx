import type { Extent } from '#src/clinical/vital-signs/extent.ts'
import type { PressureWay } from '#src/clinical/vital-signs/pressure-ways.ts'
import { formatAge, formatShortDay } from '#src/messages/format.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { extentNote } from './extent-note.ts'
import { PressurePair } from './pressure-pair.tsx'
import { pressureUnit } from './pressure-words.ts'

/** Each way of measuring blood pressure: how many, from lowest to highest, and its latest. */
export function PressureWaysTable({
  ways,
  isLatestProven,
  words,
}: {
  readonly ways: readonly PressureWay[]
  /** Whether the newest of what was read can be called the latest. */
  readonly isLatestProven: boolean
  readonly words: VitalSignsPageMessages
}) {
  const { t, now } = useView()
  return (
    <ScrollingGroup className="vitals__ways" label={words.ways}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.ways}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.systolic}</th>
            <th scope="col">{words.diastolic}</th>
            <th scope="col">{isLatestProven ? words.latest : t.rows.newestRead}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ how = words.wayNotSent, pressures, systolic, diastolic }) => {
            const [latest] = pressures
            return (
              <tr key={how}>
                <th scope="row">{how}</th>
                <td>{pressures.length}</td>
                <td>
                  {systolic && <ExtentText of={systolic} all={pressures.length} words={words} />}
                </td>
                <td>
                  {diastolic && <ExtentText of={diastolic} all={pressures.length} words={words} />}
                </td>
                <td>
                  {latest && (
                    <span title={whenText(latest.whole, t)}>
                      <PressurePair pressure={latest} />{' '}
                      <span className="unit">{pressureUnit(latest)}</span>{' '}
                      <span className="age">
                        {latest.whole.effective &&
                          `${formatShortDay(latest.whole.effective, now, t.formats)}, ${formatAge(latest.whole.effective, now, t.formats)}`}
                      </span>
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollingGroup>
  )
}

function ExtentText({
  of,
  all,
  words,
}: {
  readonly of: Extent
  readonly all: number
  readonly words: VitalSignsPageMessages
}) {
  const { t } = useView()
  const { lowest, highest } = of
  const note = extentNote(of, all, words)
  const [low, high] = [valueText(lowest.value, t), valueText(highest.value, t)]
  return (
    <>
      <CutNumber text={low} />
      {high !== low && (
        <>
          –<CutNumber text={high} />
        </>
      )}
      {note !== '' && <span className="age"> {note}</span>}
    </>
  )
}
