import type { BloodPressure } from '#src/clinical/vital-signs/blood-pressure.ts'
import type { VitalSignsPageMessages } from '#src/messages/vital-signs-page.ts'
import type { PressureStroke } from '#src/ui/plots/pressure-strokes.ts'

/** What the notches in the strokes are; undefined where none has one, as in the range of a day. */
export function meanWords(
  strokes: readonly Pick<PressureStroke, 'key' | 'mean'>[],
  pressures: readonly Pick<BloodPressure, 'id' | 'mean'>[],
  { meanNotch }: Pick<VitalSignsPageMessages, 'meanNotch'>,
): string | undefined {
  const drawn = new Set(strokes.flatMap(({ key, mean }) => (mean === undefined ? [] : [key])))
  const kinds = new Set(
    pressures.flatMap(({ id, mean }) => (mean && drawn.has(id) ? [mean.kind] : [])),
  )
  const [kind] = kinds
  return kind && meanNotch[kinds.size > 1 ? 'both' : kind]
}
