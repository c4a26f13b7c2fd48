import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { ownCircumstances, type SharedFacts } from '#src/clinical/observation/shared-facts.ts'
import { shownPeriod } from '#src/clinical/observation/shown-period.ts'
import type { VitalSignKind } from '#src/clinical/vital-signs/vital-sign-codes.ts'
import { HistoryRow } from '#src/presentation/history-row.tsx'
import { rowScale } from '#src/presentation/row-scale.ts'
import { RunOnLine } from '#src/presentation/run-on-line.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { late } from '#src/ui/late.tsx'
import { timeScale, type TimeScale } from '#src/ui/plots/time-scale.ts'

const SignAside = late(
  () => import('./sign-aside.tsx').then((module) => module.SignAside),
  'after the first chart',
)

export interface Sign {
  readonly kind: VitalSignKind | undefined
  readonly name: string
  readonly history: ReadingHistory
}

export interface SignRowsProps {
  readonly rows: readonly Sign[]
  /** Much older than the newest: in one line below. */
  readonly older: readonly Sign[]
  /** By the rows. */
  readonly shared: SharedFacts
  /** Whether the newest of what was read can be called the latest. */
  readonly isLatestProven: boolean
}

const days = 90

/** Vital signs as rows, and in one line those that are older. */
export function SignRows({ rows, older, shared, isLatestProven }: SignRowsProps) {
  const { t, now } = useView()
  const histories = rows.map(({ history }) => history)
  const period = shownPeriod(
    histories.map(({ latestSeries }) => latestSeries),
    now,
    days * 86_400_000,
  )
  const scale = rowScale(histories, period, t.rows.days(days), t, now)
  return (
    <table className="rows rows--signs">
      <thead className="sr-only">
        <tr>
          <th scope="col">{t.rows.name}</th>
          <th scope="col">{isLatestProven ? t.rows.latest : t.rows.newestRead}</th>
          <th scope="col">{t.values.flag}</th>
          <th scope="col">{t.rows.unit}</th>
          <th scope="col">{scale.window}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, name, history }) => (
          <HistoryRow
            key={history.key}
            name={name}
            history={history}
            shared={shared}
            scale={{ ...scale, time: ownScale(history, scale.time) }}
            sparkWidth={84}
            how={howMeasured(name, history, shared)}
            beside={
              <SignAside kind={kind} history={history} waiting={undefined} failed={undefined} />
            }
          />
        ))}
        {older.length > 0 && (
          <RunOnLine title={t.vitalSigns.older} items={older} isComplete columns={5} />
        )}
      </tbody>
    </table>
  )
}

/** In one window each sign has its own newest run: what is measured daily at home has none, what a ward does has. */
function ownScale({ latestSeries }: ReadingHistory, { from, to }: TimeScale): TimeScale {
  return timeScale(
    latestSeries.flatMap(({ effective }) => effective?.earliest ?? []),
    from,
    to,
  )
}

/** A row may hold several measures under different names; it then says which of them the latest is, if the row does not. */
function howMeasured(
  rowName: string,
  { latest, readings }: ReadingHistory,
  shared: SharedFacts,
): string {
  const isMixed = new Set(readings.map(({ name }) => name)).size > 1
  return [
    ...(isMixed && latest.name !== '' && latest.name !== rowName ? [latest.name] : []),
    ...ownCircumstances(latest, shared),
  ].join(', ')
}
