import { isRemarkable } from '#src/clinical/observation/judgement.ts'
import type { Laboratory } from '#src/clinical/laboratory/laboratory-results.ts'
import { summarySections } from '#src/clinical/laboratory/summary-sections.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { Reading } from '#src/clinical/observation/reading-type.ts'
import type { ExtractedReading, ExtractGroup } from '#src/exports/chart-extract.ts'
import type { ExportOption, ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import type { Messages } from '#src/messages/messages.ts'
import { exportPeriods, isInPeriod } from '#src/presentation/export-periods.ts'
import { isLatestProven } from '#src/presentation/completeness-words.ts'
import { extractHead } from '#src/presentation/extract-head.ts'
import {
  earlierReading,
  extractedReading,
  latestRemarks,
} from '#src/presentation/extracted-reading.ts'
import { valueSoFar, type PanelState } from '#src/queries/panel-state.ts'

/** Tests under one title, in the order of the screen. */
export interface TestGroup {
  readonly key: string
  readonly title: string
  readonly analytes: readonly ReadingHistory[]
}

export interface LaboratoryPartContext {
  readonly state: PanelState<Laboratory>
  readonly groups: readonly TestGroup[]
  /** What the screen shows, and by what it is narrowed down; undefined where it shows all of them. */
  readonly shown: { readonly name: string; readonly groups: readonly TestGroup[] } | undefined
  readonly t: Messages
  readonly words: ExportsMessages
  /** Epoch ms. */
  readonly now: number
}

/** Laboratory results, to be taken out of the page: by time, by group, by test. */
export function laboratoryPart(context: LaboratoryPartContext): ExportPart {
  const { state, groups, t, words, now } = context
  const analytes = groups.flatMap((group) => group.analytes)
  const readings = analytes.flatMap((each) => each.readings)
  const periods = exportPeriods(
    {
      dates: readings.map(({ effective }) => effective),
      isLatestProven: isLatestProven(state),
    },
    words,
    t,
    now,
  )
  return {
    id: 'laboratory',
    name: t.panelWords.laboratory.title,
    fields: [
      { id: 'period', options: periods },
      { id: 'tests', options: testOptions(context) },
    ],
    section: ({ period = 'latest', tests = testOptions(context)[0]?.value ?? all }) => {
      const critical = criticalByKey(context)
      const rowsOf = (group: TestGroup, analyte: ReadingHistory): ExtractedReading[] => {
        const isWanted = (reading: Reading) =>
          tests === flagged ? isRemarkable(reading) : isChosen(tests, group, analyte)
        const name = analyte.name === '' ? t.values.noName : analyte.name
        if (period !== 'latest')
          return analyte.readings
            .filter(({ effective }) => isInPeriod(effective, period, now))
            .filter(isWanted)
            .map((reading) => extractedReading(reading, { key: analyte.key, name }, t))
        const gravest = critical.get(analyte.key)
        return [analyte.latest, ...analyte.rivals].filter(isWanted).map((reading, index) =>
          extractedReading(reading, { key: analyte.key, name }, t, {
            remarks: index === 0 ? latestRemarks(analyte, t) : [],
            earlier:
              index === 0
                ? [
                    ...analyte.previous
                      .filter(({ id }) => id !== gravest?.id)
                      .map((each) => earlierReading(each, analyte.latest, t, false)),
                    ...(gravest ? [earlierReading(gravest, analyte.latest, t, true)] : []),
                  ]
                : [],
          }),
        )
      }
      const own = tests === asShown ? (context.shown?.groups ?? []) : groups
      const taken: ExtractGroup<ExtractedReading>[] = own
        .map((group) => ({
          title: group.title,
          rows: group.analytes.flatMap((analyte) => rowsOf(group, analyte)),
        }))
        .filter(({ rows }) => rows.length > 0)
      const references = new Set(
        taken.flatMap(({ rows }) => rows.flatMap((row) => [...row.references])),
      )
      const chosen = [
        periods.find(({ value }) => value === period),
        tests === all ? undefined : testOptions(context).find(({ value }) => value === tests),
      ]
      return {
        rows: 'results',
        selection: chosen.flatMap((option) => option?.name ?? []).join(' · '),
        groups: taken,
        layout: period === 'latest' ? 'latest' : 'times',
        ...extractHead(
          {
            id: 'laboratory',
            state,
            pending: valueSoFar(state)?.pending ?? 0,
            taken: references.size,
          },
          t,
          words,
        ),
      }
    },
  }
}

const all = 'all'
const flagged = 'flagged'
const asShown = 'as-shown'

function testOptions({ groups, shown, words, t }: LaboratoryPartContext): ExportOption[] {
  return [
    ...(shown ? [{ value: asShown, name: shown.name }] : []),
    { value: all, name: words.all },
    { value: flagged, name: words.flagged },
    ...groups.map(({ key, title }) => ({
      value: `group ${key}`,
      name: title,
      group: words.groups,
    })),
    ...groups.flatMap(({ analytes }) =>
      analytes.map(({ key, name }) => ({
        value: `test ${key}`,
        name: name === '' ? t.values.noName : name,
        group: words.single,
      })),
    ),
  ]
}

function isChosen(tests: string, group: TestGroup, { key }: ReadingHistory): boolean {
  return [all, asShown].includes(tests) || tests === `group ${group.key}` || tests === `test ${key}`
}

/** The gravest critical result of the year where the latest is none: the summary shows it beside the latest. */
function criticalByKey({ state, now }: LaboratoryPartContext): ReadonlyMap<string, Reading> {
  const laboratory = valueSoFar(state)
  const rows = laboratory ? summarySections(laboratory, now).flatMap((each) => each.rows) : []
  return new Map(
    rows.flatMap(({ analyte, critical }) => (critical ? [[analyte.key, critical] as const] : [])),
  )
}
