import { codeSystems } from '#src/r4/code-systems.ts'
import { isUndisputed } from '../observation/is-undisputed.ts'
import type { ReadingHistory } from '../observation/reading-history.ts'
import { isOfSharedTime, sharedFacts, type SharedFacts } from '../observation/shared-facts.ts'
import { shownPeriod, type ShownPeriod } from '../observation/shown-period.ts'
import { gravestReading } from './gravest-reading.ts'
import { isRemarkable } from '../observation/judgement.ts'
import type { LaboratoryGroup } from './laboratory-groups.ts'
import type { Laboratory } from './laboratory-results.ts'

/** A part of the summary's results: what its rows share, the rows, and what may be said in one line. */
export interface SummarySection {
  /** Small neighbours share one head. */
  readonly groups: readonly LaboratoryGroup[]
  readonly rows: readonly SummaryRow[]
  /** Unflagged, of the time and status that the head says, and not among those that every reader looks for. */
  readonly rest: readonly ReadingHistory[]
  readonly shared: SharedFacts
  readonly period: ShownPeriod
}

export interface SummaryRow {
  readonly analyte: ReadingHistory
  /** The gravest critical result of the period, where the latest is none. */
  readonly critical: ReadingHistory['latest'] | undefined
}

/** A group with no more analytes than this shares its head with the next. */
const smallGroup = 2

const year = 365.25 * 86_400_000

/**
 * LOINC codes that keep a row of their own although nothing is flagged: sodium, potassium, creatinine, eGFR,
 * hemoglobin, leukocytes, platelets, INR, NT-proBNP, hemoglobin A1c.
 */
const leading = (
  '2951-2 2947-0 2823-3 6298-4 2160-0 38483-4 14682-9 98979-8 62238-1 33914-3 77147-7 ' +
  '718-7 6690-2 777-3 6301-6 33762-6 4548-4'
)
  .split(' ')
  .map((code) => `${codeSystems.loinc}|${code}`)

/**
 * The results of the summary. Every analyte is in one section, as a row or in its rest.
 * @param now epoch ms
 */
export function summarySections(
  { groups }: Pick<Laboratory, 'groups'>,
  now: number,
): SummarySection[] {
  const merged: (typeof groups)[number][][] = []
  for (const group of groups) {
    const open = merged.at(-1)
    const isSmall = (each: typeof group) => each.analytes.length <= smallGroup
    if (open?.every(isSmall) === true && isSmall(group)) open.push(group)
    else merged.push([group])
  }
  return merged.map((section) => {
    const analytes = section.flatMap((each) => each.analytes)
    const shared = sharedFacts(analytes.map(({ latest }) => latest))
    const period = shownPeriod(
      analytes.map(({ latestSeries }) => latestSeries),
      now,
      year,
    )
    const all = analytes.map((analyte) => ({ analyte, critical: earlierCritical(analyte, period) }))
    const isInLine = ({ analyte, critical }: SummaryRow) =>
      critical === undefined && !isLeading(analyte) && isPlain(analyte, shared)
    return {
      groups: section.map(({ group }) => group),
      rows: all.filter((each) => !isInLine(each)),
      rest: all.filter(isInLine).map(({ analyte }) => analyte),
      shared,
      period,
    }
  })
}

function isLeading({ latest }: ReadingHistory): boolean {
  return latest.codes.some((code) => leading.includes(code))
}

function earlierCritical(
  { latest, latestSeries }: ReadingHistory,
  { from, to }: ShownPeriod,
): SummaryRow['critical'] {
  if (latest.severity === 'critical') return undefined
  const gravest = gravestReading(
    latestSeries.filter(
      ({ effective }) => effective && effective.earliest >= from && effective.earliest <= to,
    ),
  )
  return gravest?.severity === 'critical' ? gravest : undefined
}

/** One number that something judged and nothing is said against, of the time and status of its group. */
function isPlain(analyte: ReadingHistory, shared: SharedFacts): boolean {
  const { latest } = analyte
  const isJudged = latest.judgement === 'interpreted' || latest.judgement === 'within-range'
  return (
    isJudged &&
    !isRemarkable(latest) &&
    latest.status === shared.status &&
    isOfSharedTime(latest, shared) &&
    isUndisputed(analyte)
  )
}
