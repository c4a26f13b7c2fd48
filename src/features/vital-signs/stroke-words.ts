import type { Messages } from '#src/messages/messages.ts'
import type { PressureStroke } from '#src/ui/plots/pressure-strokes.ts'

/**
 * What the strokes of a drawing are: only what is drawn is named, and a range of several readings is called one. Where
 * nothing is from home, nothing is said of where: of some it was not sent.
 */
export function strokeWords(
  strokes: readonly Pick<PressureStroke, 'isHome' | 'isRange'>[],
  { vitalSigns: { home, elsewhere, dayRange } }: Messages,
): { readonly home: string; readonly others: string } {
  const atHome = strokes.filter(({ isHome }) => isHome)
  const others = strokes.filter(({ isHome }) => !isHome)
  const words = (some: typeof strokes, where: string) => {
    const isRange = some.some((each) => each.isRange)
    return some.length === 0 ? '' : [where, isRange ? dayRange : ''].filter(Boolean).join(', ')
  }
  return { home: words(atHome, home), others: words(others, atHome.length > 0 ? elsewhere : '') }
}
