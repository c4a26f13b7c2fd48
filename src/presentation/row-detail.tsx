import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import type { LatePartProps } from './late-part.tsx'
import { opaqueKey } from './opaque-key.ts'
import { ReadingDetail } from './reading-detail.tsx'
import { firstTrendView, parametersOfTrend, trendViewFrom } from './trend-view.ts'
import { useViewAddress } from './use-view-address.ts'

export interface RowDetailProps extends LatePartProps<'details' | 'results' | 'trend'> {
  readonly name: string
  readonly history: ReadingHistory
}

/** What opens below a row. Several can be open: the address says what is shown of the trend that was used last. */
export function RowDetail({ name, history, messages }: RowDetailProps) {
  const { query, change } = useViewAddress()
  const parameters = new URLSearchParams(query)
  const own = opaqueKey(history.key)
  return (
    <ReadingDetail
      name={name}
      readings={history.readings}
      series={history.series}
      messages={messages}
      view={parameters.get('of') === own ? trendViewFrom(parameters) : firstTrendView}
      onView={(view) => {
        change({ of: own, ...parametersOfTrend(view) })
      }}
    />
  )
}
