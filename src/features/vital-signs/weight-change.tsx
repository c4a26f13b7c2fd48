import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { weightChange } from '#src/clinical/vital-signs/change-since.ts'
import { ChangeText } from './change-text.tsx'

/** How the weight changed within 30 days. */
export function WeightChange({ history }: { readonly history: ReadingHistory }) {
  const change = weightChange(history)
  if (!change) return undefined
  return (
    <span className="row__rest">
      <ChangeText change={change} latest={history.latest} />
    </span>
  )
}
