import { useMemo, useRef, type SyntheticEvent } from 'react'
import { ChartPanel } from '#src/presentation/chart-panel.tsx'
import { isProven } from '#src/presentation/completeness-words.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useEscape } from '#src/presentation/use-escape.ts'
import { useTypedFind } from '#src/presentation/typed-find.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useOptional } from '#src/queries/optional-search.ts'
import { valueSoFar, type PanelState } from '#src/queries/panel-state.ts'
import { usePanel } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { closeADay } from './close-a-day.ts'
import { readingsAt } from './readings-at.ts'
import { ResultDetails } from './result-details.tsx'
import { ResultsSheet } from './results-sheet.tsx'
import { resultColumns } from './sheet-columns.ts'
import { SheetFilter } from './sheet-filter.tsx'
import { SheetLegend } from './sheet-legend.tsx'
import { SheetNotices } from './sheet-notices.tsx'
import { TurnedSheet } from './turned-sheet.tsx'
import { shownSections } from './shown-sections.ts'
import { useOrderedSheet } from './use-ordered-sheet.ts'
import { useResultsNavigation } from './use-results-navigation.ts'
import './results.css'

/** All laboratory results as a flowsheet, and beside it the result or the test that is open. */
export function ResultsPage({
  messages: { results: words, trend },
}: LatePartProps<'results' | 'trend'>) {
  const { t, now } = useView()
  const state = usePanel('laboratory')
  // Where `date` is another date than that of a result, there is no asking for earlier ones.
  const session = useSession()
  const { ehr } = session
  const { view, change, open, close } = useResultsNavigation()
  const [find, setFind] = useTypedFind(session)
  const page = useRef<HTMLDivElement>(null)

  const laboratory = valueSoFar(state)
  const reports = useOptional('diagnostic-reports')?.value
  const { sheet, settle, takeReportOrder } = useOrderedSheet(laboratory, reports, now)
  const { isEachDraw, isFlaggedOnly, isTrendOnly } = view
  const opened = view.openDays.join('.')
  const pinned = view.pins.join('.')
  const columns = useMemo(
    () => resultColumns(sheet?.days ?? [], { isEachDraw, openDays: opened.split('.') }, t, words),
    [sheet, isEachDraw, opened, t, words],
  )
  const sections = useMemo(
    () =>
      shownSections(sheet?.groups ?? [], find, {
        isFlaggedOnly,
        isTrendOnly,
        pins: pinned.split('.'),
      }),
    [sheet, find, isFlaggedOnly, isTrendOnly, pinned],
  )
  const rows = useMemo(() => sheet?.groups.flatMap((each) => each.rows) ?? [], [sheet])
  const openRow = rows.find(({ analyte }) => opaqueKey(analyte.key) === view.test)
  const otherRows = useMemo(
    () => rows.filter((row) => row.hasTrend && row !== openRow),
    [rows, openRow],
  )
  const openColumn = columns.find(({ key }) => opaqueKey(key) === view.column)

  const SheetOfView = view.isTurned ? TurnedSheet : ResultsSheet

  function toggle(day: string) {
    const others = view.openDays.filter((each) => each !== day)
    const isOpen = others.length < view.openDays.length
    change({ ...view, openDays: isOpen ? others : [...others, day] })
  }
  function focusSheet() {
    page.current?.querySelector<HTMLElement>('.sheet [tabindex="0"]')?.focus()
  }
  function closeDetails() {
    focusSheet()
    close()
  }
  function settleAtRows({ target }: SyntheticEvent) {
    if (target instanceof Element && target.closest('.sheet')) settle()
  }
  // The details, and then a day.
  useEscape(page, () => {
    if (!openRow) return closeADay(page.current)
    closeDetails()
    return true
  })
  return (
    <div
      className={openRow ? 'results results--open' : 'results'}
      ref={page}
      onFocus={settleAtRows}
      onPointerOver={settleAtRows}
      onWheel={settleAtRows}
    >
      <ChartPanel
        id="laboratory"
        state={state}
        className="results__panel"
        pending={({ pending }) => pending}
      >
        {(answer) =>
          sheet && (
            <>
              <SheetFilter
                rows={rows}
                find={find}
                view={view}
                words={words}
                onFind={setFind}
                onChange={change}
                {...(takeReportOrder && {
                  onReportOrder: () => {
                    focusSheet()
                    takeReportOrder()
                  },
                })}
              />
              <SheetNotices sheet={sheet} isProven={isProven(answer)} words={words} />
              {sections.length === 0 ? (
                <div className="panel__say">
                  <p className="panel__what">{words.noneFound}</p>
                  <button type="button" className="button" onClick={showAll}>
                    {words.showAll}
                  </button>
                </div>
              ) : (
                <SheetOfView
                  key={String(view.isTurned)}
                  columns={columns}
                  groups={sections}
                  view={view}
                  words={words}
                  onOpen={open}
                  onToggle={toggle}
                />
              )}
              <SheetLegend sheet={sheet} words={words} />
            </>
          )
        }
      </ChartPanel>
      {openRow && (
        <ResultDetails
          row={openRow}
          readings={readingsAt(openRow, openColumn)}
          otherRows={otherRows}
          words={words}
          trendWords={trend}
          view={view.trend}
          onView={(next) => {
            change({ ...view, trend: next })
          }}
          from={ehr.hasOtherDates ? undefined : requestedFrom(state)}
          isPinned={view.pins.includes(view.test ?? '')}
          onPin={() => {
            const others = view.pins.filter((pin) => pin !== view.test)
            const isPinned = others.length < view.pins.length
            change({
              ...view,
              pins: isPinned || view.test === undefined ? others : [...others, view.test],
            })
          }}
          onClose={closeDetails}
        />
      )}
    </div>
  )

  function showAll() {
    setFind('')
    change({ ...view, isFlaggedOnly: false, isTrendOnly: false })
  }
}

/** Where its window begins; undefined where there is none, or nothing is known yet. */
function requestedFrom(state: PanelState<unknown>): string | undefined {
  if (state.status !== 'loaded' || state.data.window.kind === 'any-date') return undefined
  return state.data.window.from
}
