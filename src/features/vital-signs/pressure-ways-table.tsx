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

/** Each way of measuring blood pressure: how many, from lowest to highest, and the last one. */
export function PressureWaysTable({
  ways,
  isProven,
  isUntilNow,
  words,
}: {
  readonly ways: readonly PressureWay[]
  /** Whether everything was read. */
  readonly isProven: boolean
  /** Whether the window reaches until now: else the last in it may not be the latest. */
  readonly isUntilNow: boolean
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
            <th scope="col">{lastName()}</th>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ how = words.wayNotSent, pressures, systolic, diastolic }) => {
            const [last] = pressures
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
                  {last && (
                    <span title={whenText(last.whole, t)}>
                      <PressurePair pressure={last} />{' '}
                      <span className="unit">{pressureUnit(last)}</span>{' '}
                      <span className="age">
                        {last.whole.effective &&
                          `${formatShortDay(last.whole.effective, now, t.formats)}, ${formatAge(last.whole.effective, now, t.formats)}`}
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

  function lastName(): string {
    if (!isUntilNow) return words.lastInWindow(isProven)
    return isProven ? words.latest : t.rows.newestRead
  }
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
