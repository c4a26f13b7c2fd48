import {
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefObject,
} from 'react'
import type { SheetCounts } from './drawn-rows.ts'
import { revealColumn, scrollToColumn } from './sheet-places.ts'
import type { SheetContent } from './sheet-type.ts'
import {
  firstWindow,
  isDrawnAt,
  measuredSheet,
  windowAtRest,
  windowBeforePaint,
  windowOfNear,
  windowWith,
  type SheetWindow,
} from './sheet-window.ts'

/** While a hand goes across what was drawn ahead, what is said of it follows after as many frames: some 0.15 s. */
const framesOfFollowing = 9
/** A hand that scrolls in strokes rests for some 0.2 s between two of them. */
const framesOfPause = 12

/**
 * The part of a sheet that is drawn, measured again when it scrolls or changes its size. At first the last columns are
 * in view, or the first.
 */
export function useSheetWindow(
  content: SheetContent,
  { rows, columns }: SheetCounts,
  focusColumn: number,
  isFirstFirst: boolean,
): {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly view: SheetWindow
  readonly measure: () => void
} {
  const scroller = useRef<HTMLDivElement>(null)
  const hasScrolled = useRef(false)
  // As the reader left it: what is opened beside the sheet takes its width, and not the last columns.
  const isAtEnd = useRef(!isFirstFirst)
  const isAtRest = useRef(true)
  const [view, setView] = useState(firstWindow)
  const focused = useRef(focusColumn)
  const counts = useMemo(() => ({ rows, columns }), [rows, columns])
  const [drawnContent, setDrawnContent] = useState(content)
  // A key that finds a test waits for what is in view, and not for all that is drawn ahead.
  if (drawnContent !== content) {
    setDrawnContent(content)
    setView(windowOfNear)
  }
  const remeasure = useCallback(
    (isUpOrDown: boolean) => {
      const holder = scroller.current
      if (!holder) return
      if (!hasScrolled.current) {
        setView(windowBeforePaint(holder, counts, !isFirstFirst))
        return
      }
      const measured = measuredSheet(holder, counts, false)
      setView((known) => windowWith(measured, known, counts, isUpOrDown))
    },
    [counts, isFirstFirst],
  )
  const measure = useCallback(() => {
    remeasure(false)
  }, [remeasure])

  const drawnView = useRef(view)
  useLayoutEffect(() => {
    focused.current = focusColumn
    drawnView.current = view
  })

  useLayoutEffect(() => {
    measure()
  }, [measure])

  const measuredContent = useRef(content)
  useLayoutEffect(() => {
    if (measuredContent.current === content) return
    measuredContent.current = content
    measure()
  }, [measure, content])

  // The spacers have their widths once it was measured.
  useLayoutEffect(() => {
    if (hasScrolled.current || view.columnWidth === 0 || !scroller.current) return
    hasScrolled.current = true
    if (!isFirstFirst) scroller.current.scrollLeft = scroller.current.scrollWidth
    // What is near the view, and every other row, comes after what is in view was painted.
    afterPaint(scroller.current, measure)
  }, [view, measure, isFirstFirst])

  const drawAhead = useCallback(() => {
    const holder = scroller.current
    if (!holder || !isAtRest.current) return
    const measured = measuredSheet(holder, counts, false)
    setView((known) => windowAtRest(measured, known, counts))
  }, [counts])

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
      // With another width, the last columns stay in view if they were, and so does the one that has the focus.
      if (!isFirstFirst) {
        if (isAtEnd.current) scrollToColumn(holder, columns)
        revealColumn(holder, focused.current)
      }
      measure()
    })
    observer.observe(holder)
    // Drawing gives way to scrolling: rows and columns near the view are there before they are in it.
    let left = holder.scrollLeft
    // A browser that does not say when scrolling ends has spare columns at once, and draws nothing ahead once it has scrolled.
    const saysWhenAtRest = 'onscrollend' in holder
    let callOffRest = nothing
    let callOffFollowing: (() => void) | undefined
    const endFollowing = () => {
      callOffFollowing?.()
      callOffFollowing = undefined
    }
    const rest = () => {
      endFollowing()
      startTransition(() => {
        remeasure(true)
      })
      callOffRest()
      callOffRest = afterPaints(holder, framesOfPause, () => {
        isAtRest.current = true
        drawAhead()
      })
    }
    const follow = () => {
      const isUpOrDown = holder.scrollLeft === left
      if (!isUpOrDown) isAtEnd.current = isLastInView(holder)
      left = holder.scrollLeft
      isAtRest.current = false
      callOffRest()
      if (!isUpOrDown && saysWhenAtRest && isDrawnAt(drawnView.current, columns, holder)) {
        callOffFollowing ??= afterPaints(holder, framesOfFollowing, () => {
          callOffFollowing = undefined
          remeasure(false)
        })
        return
      }
      endFollowing()
      startTransition(() => {
        remeasure(isUpOrDown && saysWhenAtRest)
      })
    }
    holder.addEventListener('scroll', follow, { passive: true })
    holder.addEventListener('scrollend', rest)
    // What was about to be drawn for other rows or columns.
    if (!isAtRest.current && saysWhenAtRest) rest()
    return () => {
      observer.disconnect()
      callOffRest()
      endFollowing()
      holder.removeEventListener('scroll', follow)
      holder.removeEventListener('scrollend', rest)
    }
  }, [measure, remeasure, drawAhead, columns, isFirstFirst])

  // A few rows with each frame, until it scrolls again.
  useEffect(() => {
    if (!view.isWhole || !isAtRest.current || !scroller.current) return undefined
    return afterPaint(scroller.current, drawAhead)
  }, [view, drawAhead])
  return { scroller, view, measure }
}

/** Less than a column is out of sight. */
function isLastInView({ scrollLeft, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollLeft + clientWidth > scrollWidth - 20
}

/**
 * The first notice comes after the next paint, whether anything can be seen or not
 * (https://w3c.github.io/IntersectionObserver/#update-intersection-observations-algo).
 * @returns what calls it off
 */
function afterPaint(holder: HTMLElement, action: () => void): () => void {
  const painted = new IntersectionObserver(() => {
    painted.disconnect()
    startTransition(action)
  })
  painted.observe(holder)
  return () => {
    painted.disconnect()
  }
}

function afterPaints(holder: HTMLElement, paints: number, action: () => void): () => void {
  let callOff = nothing
  const wait = (left: number) => {
    callOff = afterPaint(holder, () => {
      if (left === 1) action()
      else wait(left - 1)
    })
  }
  wait(paints)
  return () => {
    callOff()
  }
}

function nothing(): void {
  // There is nothing to call off.
}
