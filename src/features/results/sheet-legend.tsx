import { drawKey } from '#src/clinical/laboratory/flowsheet-days.ts'
import type { Flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { cutDecimal } from '#src/presentation/cut-decimal.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { quantityText } from '#src/presentation/reading-words.ts'
import { FlagMark } from '#src/ui/flag-mark.tsx'

/** What the marks of the sheet mean: those that occur in it. */
export function SheetLegend({
  sheet,
  words: { legend },
}: {
  readonly sheet: Flowsheet
  readonly words: ResultsMessages
}) {
  const readings = sheet.groups.flatMap(({ rows }) =>
    rows.flatMap(({ analyte }) => analyte.readings),
  )
  const { t } = useView()
  const has = (test: (reading: Reading) => boolean) => readings.some(test)
  return (
    <p className="results__legend">
      {has(({ severity }) => severity === 'high' || severity === 'low') && (
        <span>
          <FlagMark kind="high" code="H" label="" />
          <FlagMark kind="low" code="L" label="" />
          {legend.flags}
        </span>
      )}
      {has(({ status }) => status === 'preliminary') && (
        <span>
          <span className="sheet__text--preliminary">1.0</span> {legend.preliminary}
        </span>
      )}
      {has(({ status }) => status === 'corrected' || status === 'amended') && (
        <span>
          <span className="mark mark--solid">c</span> {legend.corrected}
        </span>
      )}
      {has(({ status }) => status === 'unknown') && (
        <span>
          <span className="mark mark--solid">?</span> {t.values.statuses.unknown}
        </span>
      )}
      {has(({ cautions }) => cautions.length > 0) && (
        <span>
          <span className="mark mark--solid">!</span> {legend.caution}
        </span>
      )}
      {has(({ judgement }) => judgement === 'outside-above' || judgement === 'outside-below') && (
        <span>
          <FlagMark kind="outside-above" code="" label="" />
          <FlagMark kind="outside-below" code="" label="" />
          {legend.outside}
        </span>
      )}
      {has(({ judgement }) => unjudged.includes(judgement)) && (
        <span>
          <FlagMark kind="not-judged" code="" label="" /> {legend.notJudged}
        </span>
      )}
      {has(
        ({ value }) =>
          value.kind === 'quantity' && cutDecimal(quantityText(value.quantity)).rest !== '',
      ) && (
        <span>
          <span className="sheet__text--cut" /> {legend.cut}
        </span>
      )}
      {hasSeveralAtOnce(sheet) && (
        <span>
          <span className="mark mark--solid">+1</span> {legend.several}
        </span>
      )}
      {sheet.days.some(({ isAfterGap }) => isAfterGap) && (
        <span>
          <span className="results__gap" aria-hidden="true" /> {legend.gap}
        </span>
      )}
      {sheet.days.some(({ draws }) => draws.length > 1) && <span>{legend.closedDay}</span>}
    </p>
  )
}

const unjudged: readonly Reading['judgement'][] = [
  'no-range',
  'several-ranges',
  'range-not-comparable',
]

function hasSeveralAtOnce({ groups }: Flowsheet): boolean {
  return groups.some(({ rows }) =>
    rows.some(({ analyte: { readings } }) => new Set(readings.map(drawKey)).size < readings.length),
  )
}
