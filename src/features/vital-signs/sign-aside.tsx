import { growthReadings, type GrowthChild } from '#src/clinical/growth/growth-readings.ts'
import { growthMeasures, measureOfKind } from '#src/clinical/growth/growth-measures.ts'
import type { GrowthMeasure } from '#src/clinical/growth/growth-types.ts'
import { percentileOfReading } from '#src/clinical/growth/percentile-of-reading.ts'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { weightChange } from '#src/clinical/vital-signs/change-since.ts'
import type { VitalSignKind } from '#src/clinical/vital-signs/vital-sign-codes.ts'
import type { VitalSigns } from '#src/clinical/vital-signs/vital-signs.ts'
import { useLateMessages } from '#src/presentation/use-late-messages.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import { ChangeText } from './change-text.tsx'
import { Converted } from './converted.tsx'
import { percentileWords } from './growth-words.ts'
import { useChild } from './use-child.ts'
import { useGrowthTables } from './use-growth-tables.ts'
import { unitsFrom } from './units-from.ts'
import './sign-aside.css'

/**
 * Beside a vital sign on the summary: the latest in the units that a reader chose, and a child's percentile, or how the
 * weight of anybody else changed in 30 days.
 */
export function SignAside({
  kind,
  history,
}: {
  readonly kind: VitalSignKind | undefined
  readonly history: ReadingHistory
}) {
  const { child, because } = useChild()
  const preference = unitsFrom(useViewAddress().query) ?? 'as-sent'
  const messages = useLateMessages()
  const { latest, rivals } = history
  const measure = kind && measureOfKind(kind)
  const change = kind === 'body-weight' ? weightChange(history) : undefined
  return (
    <span className="row__rest sign-aside">
      {rivals.length === 0 && typeof messages !== 'string' && (
        <Converted
          reading={latest}
          preference={preference}
          words={messages.vitalSignsPage}
          className="row__rest"
        />
      )}{' '}
      {child && measure && !because ? (
        <Percentile measure={measure} history={history} child={child} />
      ) : (
        change && (
          <span className="row__rest">
            <ChangeText change={change} latest={latest} />
          </span>
        )
      )}
    </span>
  )
}

/** Why nothing that was measured of a child's growth has a percentile: once for all of it, where that is one reason. */
export function NoPercentiles({ signs }: { readonly signs: VitalSigns }) {
  const { because } = useChild()
  const messages = useLateMessages()
  if (!because || typeof messages === 'string' || growthMeasures(signs).size === 0) return undefined
  const { growth } = messages
  return <p className="vital-signs__missing">{growth.noPercentiles(growth.because[because])}</p>
}

function Percentile({
  measure,
  history: { latest, rivals },
  child,
}: {
  readonly measure: GrowthMeasure
  readonly history: ReadingHistory
  readonly child: GrowthChild
}) {
  const messages = useLateMessages()
  // Several values that could be the latest have no one percentile.
  const [reading] = rivals.length > 0 ? [] : growthReadings(measure, [latest], child)
  const reference = reading?.against.reference
  const sex = reading?.against.reference === undefined ? undefined : reading.against.sex
  const tables = useGrowthTables(measure, sex, reference === undefined ? [] : [reference])
  if (!reading || typeof tables === 'string' || typeof messages === 'string') return undefined
  return (
    <span className="row__rest">
      {percentileWords(percentileOfReading(reading, measure, tables), messages.growth)}
    </span>
  )
}
