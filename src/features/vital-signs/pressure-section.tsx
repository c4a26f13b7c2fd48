import { useMemo, useState } from 'react'
import type { PressureHistory } from '#src/clinical/vital-signs/pressure-history.ts'
import { isFlagged } from '#src/clinical/observation/judgement.ts'
import type { Extent } from '#src/clinical/vital-signs/extent.ts'
import { pressureWays } from '#src/clinical/vital-signs/pressure-ways.ts'
import { CutNumber } from '#src/presentation/cut-number.tsx'
import { formatAge, formatShortDay } from '#src/messages/format.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import { latePart } from '#src/presentation/late-part.tsx'
import { LatestNotices } from '#src/presentation/latest-notices.tsx'
import { ReadingFlags, ReadingMarks } from '#src/presentation/reading-value-text.tsx'
import { momentText, valueText, whenText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'
import { ToggleButton } from '#src/ui/toggle-button.tsx'
import { pressureBars } from './pressure-bars.ts'
import { markedParts, pressureText, pressureUnit, severalPressures } from './pressure-words.ts'

const BloodPressureTable = latePart(() =>
  import('./blood-pressure-table.tsx').then((module) => module.BloodPressureTable),
)

/** Blood pressure over a window: the trend, and each way of measuring apart. */
export function PressureSection({
  history,
  from,
  words,
}: {
  readonly history: PressureHistory
  /** Start of the window, epoch ms. */
  readonly from: number
  readonly words: VitalSignsPageMessages
}) {
  const { t, now } = useView()
  const [chosen, setChosen] = useState('')
  const [isOpen, setOpen] = useState(false)
  const inWindow = history.drawable.filter(
    ({ whole }) => whole.effective && whole.effective.earliest >= from,
  )
  const ways = useMemo(() => pressureWays(inWindow), [inWindow])
  const shown = ways.find(({ how = words.wayNotSent }) => how === chosen)?.pressures ?? inWindow
  const bars = pressureBars(shown, t, now)
  const [oldest] = bars
  return (
    <section className="vitals__card vitals__card--wide" aria-label={t.vitalSigns.bloodPressure}>
      <h3 className="vitals__name">
        {t.vitalSigns.bloodPressure}
        <span className="vitals__count">
          {words.inWindow(inWindow.length, history.pressures.length)}
        </span>
      </h3>
      <LatestPressure history={history} />
      {inWindow.length === 0 && <p className="vitals__none">{words.noneInWindow}</p>}
      {bars.length > 1 && oldest && (
        <figure>
          <PressureBars
            bars={bars}
            from={Math.max(from, oldest.time)}
            to={now}
            height={220}
            label={t.vitalSigns.plotOf(bars.length, history.pressures.length)}
            formatDay={({ day }) => day}
          />
          {bars.some(({ isHome }) => isHome) && (
            <figcaption className="pressure__key">
              <span className="pressure__home">{t.vitalSigns.homeRange}</span>
              <span className="pressure__clinic">{t.vitalSigns.elsewhere}</span>
            </figcaption>
          )}
        </figure>
      )}
      {ways.length > 0 && (
        <ScrollingGroup className="vitals__ways" label={words.ways}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.ways}</th>
                <th scope="col">{words.count}</th>
                <th scope="col">{words.systolic}</th>
                <th scope="col">{words.diastolic}</th>
                <th scope="col">{words.latest}</th>
              </tr>
            </thead>
            <tbody>
              {ways.map(({ how = words.wayNotSent, pressures, systolic, diastolic }) => {
                const [latest] = pressures
                return (
                  <tr key={how}>
                    <th scope="row">{how}</th>
                    <td>{pressures.length}</td>
                    <td>{systolic && <ExtentText of={systolic} />}</td>
                    <td>{diastolic && <ExtentText of={diastolic} />}</td>
                    <td>
                      {latest && (
                        <span title={whenText(latest.whole, t)}>
                          {pressureText(latest, t)}{' '}
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
      )}
      <p className="vitals__more">
        {ways.length > 1 && (
          <ChoiceChips
            label={words.window}
            choices={[
              { id: '', name: words.allWays },
              ...ways.map(({ how = words.wayNotSent }) => ({ id: how, name: how })),
            ]}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
        <ToggleButton name={words.readings} isOpen={isOpen} onToggle={setOpen} />
      </p>
      {isOpen && <BloodPressureTable pressures={shown} />}
    </section>
  )
}

/** The latest, with its own age and how it was measured. */
function LatestPressure({ history }: { readonly history: PressureHistory }) {
  const { t, now } = useView()
  const { latest, datedAhead, undated, laterWithoutValue } = history
  const { whole, values, parts } = latest
  const several = severalPressures(history, t)
  const flagged = parts.filter(isFlagged)
  return (
    <>
      <p className="vitals__latest">
        {several === undefined ? (
          <>
            <span className="vitals__value">{pressureText(latest, t)}</span>{' '}
            <span className="unit">{pressureUnit(latest)}</span>{' '}
            {(flagged.length > 0 ? flagged : values.slice(0, 1)).map((part) => (
              <ReadingFlags key={part.id} reading={part} />
            ))}
          </>
        ) : (
          <span className="value--words">{several}</span>
        )}{' '}
        {markedParts(latest).map((part) => (
          <ReadingMarks key={part.id} reading={part} />
        ))}{' '}
        <LatestNotices
          of={{
            latest: whole,
            laterWithoutValue: laterWithoutValue.map((each) => each.values[0] ?? each.whole),
            datedAhead,
            undated,
          }}
        />
      </p>
      <p className="vitals__when">
        {[
          whole.effective
            ? `${momentText(whole.effective, t)}, ${formatAge(whole.effective, now, t.formats)}`
            : whenText(whole, t),
          ...whole.circumstances,
        ].join(' · ')}
      </p>
    </>
  )
}

function ExtentText({ of: { lowest, highest } }: { readonly of: Extent }) {
  const { t } = useView()
  const [low, high] = [valueText(lowest.value, t), valueText(highest.value, t)]
  return (
    <>
      <CutNumber text={low} />
      {high !== low && (
        <>
          –<CutNumber text={high} />
        </>
      )}
    </>
  )
}
