import type { Dosage } from '#src/clinical/medications/dosage.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { late } from '#src/ui/late.tsx'
import { partsWords } from './part-words.ts'

/** After the first chart: what it takes to read texts in two languages is not small. */
const DosageComparison = late(() =>
  import('./dosage-comparison.tsx').then((module) => module.DosageComparison),
)

/** One instruction, and what its structured parts add. Where they cannot be compared, every part is shown. */
export function DosageLine({ dosage, text }: { readonly dosage: Dosage; readonly text: string }) {
  const { t } = useView()
  const everyPart =
    dosage.text === undefined ? '' : ` · ${t.dosage.alsoSent(partsWords(dosage.parts, t))}`
  return (
    <li>
      {text}
      {(dosage.parts.length > 0 || dosage.isNotAsNeeded) && (
        <DosageComparison
          dosage={dosage}
          waiting={null}
          failed={<span className="medication__beside">{everyPart}</span>}
        />
      )}
    </li>
  )
}
