import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { formatDay } from '#src/messages/format.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import type { ChartAnswer } from '#src/queries/chart-answer.ts'
import { fhirDateTime } from '#src/r4/fhir-date-time.ts'

/** What was looked for and not found, in one line; it says "none recorded" only when the search proves it. */
export function MissingSigns({ answer }: { readonly answer: ChartAnswer<VitalSigns> }) {
  const { t } = useView()
  const { bloodPressure, signs } = answer.value
  const missing = signs.filter(({ history }) => !history)
  const names = (isElsewhere: boolean) =>
    missing
      .filter(({ underOtherNames }) => underOtherNames > 0 === isElsewhere)
      .map(({ kind }) => t.vitalSigns.kinds[kind])
  const lines = [
    {
      words: notFoundWords(),
      names: [...(bloodPressure ? [] : [t.vitalSigns.bloodPressure]), ...names(false)],
    },
    { words: t.vitalSigns.underOtherName, names: names(true) },
  ].filter((line) => line.names.length > 0)
  return lines.map(({ words, names: missingNames }) => (
    <p key={words} className="vital-signs__missing">
      <span className="rest__title">{words}</span> {missingNames.join(', ')}
    </p>
  ))

  function notFoundWords(): string {
    if (!isProven(answer)) return t.values.notFound
    if (answer.window.kind === 'any-date') return t.values.noneRecorded
    const from = fhirDateTime(answer.window.from)
    return t.values.noneSince(from ? formatDay(from, t.formats) : answer.window.from)
  }
}
