import type { Session } from '#src/smart/session.ts'
import { letOut, type Export } from './let-out.ts'

export interface SavedFile extends Export {
  /** Names no patient: file names are on the disk for everybody. */
  readonly fileName: string
  /** Media type. */
  readonly type: string
  readonly text: string
}

/** Downloads a file, where the configuration lets this kind out. */
export function saveFile(
  session: Session,
  { text, type, ...out }: SavedFile,
): 'saved' | 'switched-off' {
  return letOut(session, out, () => {
    const url = URL.createObjectURL(new Blob([text], { type }))
    const link = document.createElement('a')
    link.href = url
    link.download = out.fileName
    link.click()
    setTimeout(() => {
      URL.revokeObjectURL(url)
    }, 10_000)
    return 'saved'
  })
}
