import { flowsheet } from '#src/clinical/laboratory/flowsheet.ts'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import type { ReportPlaces } from '#src/clinical/laboratory/report-places.ts'
import { withReportOrder } from '#src/clinical/laboratory/with-report-order.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import type { Messages } from '#src/messages/messages.ts'
import type { ResultsMessages } from '#src/messages/results.ts'
import { resultsViewFrom } from './results-view.ts'
import { sectionTitle } from './section-title.ts'
import { shownSections, type ShownSection } from './shown-sections.ts'

export interface ShownTestsContext {
  readonly laboratory: Laboratory
  readonly places: ReportPlaces | undefined
  /** The query part of the address. */
  readonly search: string
  /** What was typed. */
  readonly find: string
  readonly t: Messages
  readonly results: ResultsMessages
  readonly words: ExportsMessages
  /** Epoch ms. */
  readonly now: number
}

/** The tests of the sheet, and those that it shows where it is narrowed down or has some pinned to its top. */
export function shownTests({
  laboratory,
  places,
  search,
  find,
  t,
  results,
  words,
  now,
}: ShownTestsContext) {
  const view = resultsViewFrom(search)
  const { groups } = withReportOrder(flowsheet(laboratory, now), places)
  const filters = [
    ...(find === '' ? [] : [words.asShown.find(find)]),
    ...(view.isFlaggedOnly ? [words.asShown.flagged] : []),
    ...(view.isTrendOnly ? [words.asShown.trend] : []),
    ...(view.pins.length > 0 ? [words.asShown.pinned] : []),
  ]
  return {
    groups: groups.map(titled),
    shown:
      filters.length === 0
        ? undefined
        : {
            name: words.asShown.name(filters.join(', ')),
            groups: shownSections(groups, find, view).map(titled),
          },
  }

  function titled(section: ShownSection) {
    return {
      key: section.panel?.key ?? section.group,
      title: sectionTitle(section, t, results),
      analytes: section.rows.map(({ analyte }) => analyte),
    }
  }
}
