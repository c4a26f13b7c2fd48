import {
  startTransition,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type RefObject,
} from 'react'
import { revealColumn, scrollToColumn } from './sheet-places.ts'
import { firstWindow, isSameWindow, measuredWindow, type SheetWindow } from './sheet-window.ts'

/**
 * The part of a sheet that is drawn, measured again when it scrolls or changes its size. At first the last columns are
 * in view, or the first.
 */
export function useSheetWindow(
  rows: number,
  columns: number,
  focusColumn: number,
  isFirstFirst: boolean,
): {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly view: SheetWindow
  readonly measure: () => void
} {
  const scroller = useRef<HTMLDivElement>(null)
  const hasScrolled = useRef(false)
  const [view, setView] = useState(firstWindow)
  const last = useRef({ view, focusColumn })
  const measure = useCallback(() => {
    const holder = scroller.current
    if (!holder) return
    const isFirst = !hasScrolled.current
    const isAtEnd = isFirst && !isFirstFirst
    const next = measuredWindow(holder, rows, columns, { isAtEnd, isFirst })
    setView((known) => (isSameWindow(known, next) ? known : next))
  }, [rows, columns, isFirstFirst])

  useLayoutEffect(() => {
    last.current = { view, focusColumn }
  })

  useLayoutEffect(() => {
    measure()
  }, [measure])

  // The spacers have their widths once it was measured.
  useLayoutEffect(() => {
    if (hasScrolled.current || view.columnWidth === 0 || !scroller.current) return
    hasScrolled.current = true
    if (!isFirstFirst) scroller.current.scrollLeft = scroller.current.scrollWidth
    // What is near the view, and every other row, comes after what is in view was painted: the first notice comes then,
    // whether anything can be seen or not (https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo).
    const painted = new IntersectionObserver(() => {
      painted.disconnect()
      startTransition(measure)
    })
    painted.observe(scroller.current)
  }, [view, measure, isFirstFirst])

  useLayoutEffect(() => {
    const holder = scroller.current
    if (!holder) return undefined
    // Called once for the size that was measured already: that would draw what is near the view before a paint.
    let isKnown = true
    const observer = new ResizeObserver(() => {
      if (isKnown) {
        isKnown = false
        return
      }
      if (!isFirstFirst) keepInView(holder, columns, last.current)
      measure()
    })
    observer.observe(holder)
    // Drawing gives way to scrolling: rows and columns near the view are there before they are in it.
    const follow = () => {
      startTransition(measure)
    }
    holder.addEventListener('scroll', follow, { passive: true })
    return () => {
      observer.disconnect()
      holder.removeEventListener('scroll', follow)
    }
  }, [measure, columns, isFirstFirst])
  return { scroller, view, measure }
}

/** With another width, the last columns stay in view if they were, and so does the one that has the focus. */
function keepInView(
  holder: HTMLElement,
  columns: number,
  { view, focusColumn }: { readonly view: SheetWindow; readonly focusColumn: number },
): void {
  if (view.firstInView + view.columnsInView >= columns) scrollToColumn(holder, columns)
  revealColumn(holder, focusColumn)
}
