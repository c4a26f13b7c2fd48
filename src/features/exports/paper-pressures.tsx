import type { ExtractedPressures } from '#src/exports/chart-extract.ts'
import { PressureBars } from '#src/ui/plots/pressure-bars.tsx'

/** Between the margins of A4 and of Letter, CSS px. */
const width = 700
const height = 104

/** Blood pressures as strokes in ink, above the table that holds their values. */
export function PaperPressures({
  pressures: { bars, from, to, label, caption },
}: {
  readonly pressures: ExtractedPressures
}) {
  return (
    <figure className="paper__pressures">
      <PressureBars
        bars={bars}
        from={from}
        to={to}
        height={height}
        width={width}
        label={label}
        formatDay={({ day }) => day}
      />
      <figcaption className="paper__small">{caption}</figcaption>
    </figure>
  )
}
