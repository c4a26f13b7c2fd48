import { growthMeasures } from '#src/clinical/growth/growth-measures.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useChild } from './use-child.ts'

/** Why nothing that was measured of a child's growth has a percentile: once for all of it, where that is one reason. */
export function NoPercentiles({ signs }: { readonly signs: VitalSigns }) {
  const { because } = useChild()
  const messages = useLateMessages()
  if (!because || typeof messages === 'string' || growthMeasures(signs).size === 0) return undefined
  const { growth } = messages
  return <p className="vital-signs__missing">{growth.noPercentiles(growth.because[because])}</p>
}
