import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { extractReferences, type ChartExtract } from '#src/exports/chart-extract.ts'
import { letOut } from '#src/exports/let-out.ts'
import { printPage } from '#src/exports/print-page.ts'
import type { Session } from '#src/smart/session.ts'

export interface PaperOnPage {
  /** Undefined where printing is switched off. */
  readonly extract: ChartExtract | undefined
  /** Epoch ms. */
  readonly at: number
}

/**
 * What is printed in the place of the screen: what a person chose, or, by the browser's own command, the screen as it is
 * taken at first. It is on the page for as long as the browser prints.
 * @param atFirst undefined on a screen that is printed as it is
 */
export function usePaper(
  session: Session,
  atFirst: (() => ChartExtract) | undefined,
): {
  readonly paper: PaperOnPage | undefined
  readonly print: (extract: ChartExtract) => void
} {
  const [paper, setPaper] = useState<PaperOnPage>()
  const isOnPage = useRef(false)

  const put = useCallback((extract: ChartExtract | undefined): void => {
    isOnPage.current = true
    // The browser reads the page as soon as this returns.
    flushSync(() => {
      setPaper({ extract, at: Date.now() })
    })
  }, [])

  useEffect(() => {
    if (!atFirst) return undefined
    const before = () => {
      if (isOnPage.current) return
      const extract = atFirst()
      const references = extractReferences(extract)
      const outcome = letOut(session, { kind: 'print', references }, () => {
        put(extract)
      })
      if (outcome === 'switched-off') put(undefined)
    }
    const after = () => {
      isOnPage.current = false
      setPaper(undefined)
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [session, atFirst, put])

  return {
    paper,
    print: (extract) => {
      printPage(session, extractReferences(extract), () => {
        put(extract)
      })
    },
  }
}
