import { SkipLink } from './skip-link.tsx'
import { useKeptUnits } from './use-kept-units.ts'

/** What the frame around every screen of a chart has, and the first chart can do without. */
export function LateFrame() {
  useKeptUnits()
  return <SkipLink />
}
