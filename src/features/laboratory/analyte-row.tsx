import { useId, useState } from 'react'
import type { MeasuredThing } from '#src/clinical/observation/measured-thing.ts'
import { formatDay } from '#src/messages/format.ts'
import { chartPoints } from '#src/presentation/chart-points.ts'
import { ReadingAge } from '#src/presentation/reading-age.tsx'
import { ReadingDetail } from '#src/presentation/reading-detail.tsx'
import {
  ReadingFlags,
  ReadingMarks,
  ReadingUnit,
  ReadingValueText,
} from '#src/presentation/reading-value-text.tsx'
import { valueText } from '#src/presentation/reading-words.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { Sparkline } from '#src/ui/charts/sparkline.tsx'

export interface AnalyteRowProps {
  readonly analyte: MeasuredThing
  /** One time window for the whole table, epoch ms. */
  readonly window: { readonly from: number; readonly to: number }
}

/** One analyte: latest value, flag, unit, marks, trend, the value before it, age. */
export function AnalyteRow({ analyte, window }: AnalyteRowProps) {
  const { words, locale } = useView()
  const [isOpen, setOpen] = useState(false)
  const detailId = useId()
  const { latest, previous, readings, series } = analyte
  const name = analyte.name === '' ? words.values.noName : analyte.name
  const line = series.find((each) => each.readings.includes(latest))?.readings ?? []
  return (
    <>
      <tr className={isOpen ? 'analytes__row analytes__row--open' : 'analytes__row'}>
        <th scope="row">
          <button
            type="button"
            className="analytes__name"
            aria-expanded={isOpen}
            aria-controls={detailId}
            onClick={() => {
              setOpen(!isOpen)
            }}
          >
            {name}
          </button>
        </th>
        <td className="analytes__number">
          <ReadingValueText reading={latest} />
          <span className="analytes__narrow-unit" aria-hidden="true">
            <ReadingUnit reading={latest} /> <ReadingMarks reading={latest} />
          </span>
        </td>
        <td className="analytes__flag">
          <ReadingFlags reading={latest} />
        </td>
        <td className="analytes__unit">
          <ReadingUnit reading={latest} /> <ReadingMarks reading={latest} />
        </td>
        <td className="analytes__trend">
          <Sparkline
            points={chartPoints(line, locale, words)}
            from={window.from}
            to={window.to}
            width={88}
            height={22}
            label={words.readings.trendOf(name, '')}
          />
        </td>
        <td className="analytes__number analytes__previous">
          {previous && (
            <>
              <span className="analytes__previous-value">{valueText(previous.value, words)}</span>{' '}
              <span className="age">
                {previous.effective && formatDay(previous.effective, locale)}
              </span>
            </>
          )}
        </td>
        <td className="analytes__number">
          <ReadingAge reading={latest} />
        </td>
      </tr>
      <tr id={detailId} className="analytes__detail" hidden={!isOpen}>
        {isOpen && (
          <td colSpan={7}>
            <ReadingDetail name={name} readings={readings} series={series} />
          </td>
        )}
      </tr>
    </>
  )
}
