import type { Session } from '#src/smart/session.ts'
import { letOut } from './let-out.ts'

/**
 * Opens the browser's printing of a page, where the configuration lets it out.
 * @param show puts on the page what is to be printed, at once
 */
export function printPage(
  session: Session,
  references: readonly string[],
  show: () => void,
): 'printing' | 'switched-off' {
  return letOut(session, { kind: 'print', references }, () => {
    show()
    window.print()
    return 'printing'
  })
}
