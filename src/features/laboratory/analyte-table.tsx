import { useMemo } from 'react'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { summarySections } from '#src/clinical/laboratory/summary-sections.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { LaboratorySection } from './laboratory-section.tsx'
import './laboratory.css'

/** The latest of each analyte, in groups whose heads say what their rows share. */
export function AnalyteTable({
  laboratory,
  isLatestProven,
}: {
  readonly laboratory: Laboratory
  readonly isLatestProven: boolean
}) {
  const { t, now } = useView()
  const head = t.rows
  const sections = useMemo(() => summarySections(laboratory, now), [laboratory, now])
  return (
    <table className="rows rows--results">
      <thead className="sr-only">
        <tr>
          <th scope="col">{head.name}</th>
          <th scope="col">{isLatestProven ? head.latest : head.newestRead}</th>
          <th scope="col">{t.values.flag}</th>
          <th scope="col">{head.unit}</th>
          <th scope="col">{head.trend}</th>
          <th scope="col">{head.before}</th>
        </tr>
      </thead>
      {sections.map((section) => (
        <LaboratorySection key={section.groups.join(' ')} section={section} />
      ))}
    </table>
  )
}
