import type { Session } from '#src/smart/session.ts'
import { letOut } from './let-out.ts'

export interface Copied {
  /** For word processors and spreadsheets, beside the text. */
  readonly html?: string
  readonly text: string
  readonly references: readonly string[]
}

/**
 * Puts something on the clipboard, in every form at once, where the configuration lets it out.
 * @returns `refused` where the browser does not let this page write it, as in the frame of an EHR that does not allow it
 */
export async function copyOut(
  session: Session,
  { html, text, references }: Copied,
): Promise<'copied' | 'refused' | 'switched-off'> {
  return letOut(session, { kind: 'copy', references }, async () => {
    try {
      const forms = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) }
      const blobs = Object.entries(forms).map(
        ([type, content]) => [type, new Blob([content], { type })] as const,
      )
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
      return 'copied'
    } catch {
      return 'refused'
    }
  })
}
