import { useMemo, useState, type ReactNode } from 'react'
import { formatAge, formatMoment } from '#src/messages/format.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import type { TrendSpan } from '#src/ui/plots/trend-axis.ts'
import { TimeBrush, type BrushPart } from '#src/ui/plots/time-brush.tsx'
import { daySpan } from './day-span.ts'
import { drawnAxes } from './drawn-axes.ts'
import type { LatePartProps } from './late-part.tsx'
import { sharedAxes } from './shared-axes.ts'
import { silentSince } from './silent-since.ts'
import type { ReadingLine } from './trend-lines.ts'
import { TrendPlotOf } from './trend-plot-of.tsx'
import { isIn, undrawnReadings, undrawnWords } from './undrawn-readings.ts'
import { TrendReadout } from './trend-readout.tsx'
import type { TrendWindow, TrendWindowId } from './trend-windows.ts'
import type { TrendState } from './use-trend-state.ts'
import { opaqueKey } from './opaque-key.ts'
import { useView } from './view-settings.tsx'
import './trend.css'

export interface ReadingTrendProps extends LatePartProps<'details' | 'results' | 'trend'> {
  /** Those that the windows and the brush are of. */
  readonly own: readonly ReadingLine[]
  /** The same, with the units of which there is one reading only. */
  readonly everyUnit: readonly ReadingLine[]
  /** Of other measurements, on the same time axis. */
  readonly others: readonly ReadingLine[]
  readonly windows: readonly TrendWindow[]
  readonly span: TrendSpan
  /** The window that is shown; undefined where it is a part, or somebody else chooses it. */
  readonly window: TrendWindowId | undefined
  readonly hasWindows: boolean
  readonly chosen: string | undefined
  readonly state: TrendState
  readonly height?: number
  /** The reading that was chosen is shown whole, below. */
  readonly isChosenBelow: boolean
  /** What chooses other lines. */
  readonly tools?: ReactNode
}

/** One measurement over a window, alone or with others; a pointer and keys read every reading. */
export function ReadingTrend(props: ReadingTrendProps) {
  const {
    own,
    everyUnit,
    others,
    windows,
    span,
    hasWindows,
    chosen,
    state,
    height,
    messages,
    tools,
  } = props
  const { trend } = messages
  const { t, now } = useView()
  const [pointed, setPointed] = useState<string>()
  const axes = useMemo(() => sharedAxes([...own, ...others]), [own, others])
  const lines = useMemo(() => [...own, ...others], [own, others])
  const read = pointed ?? chosen
  const line = lines.find(({ readings }) => readings.has(read ?? ''))
  const isSaidBelow = props.isChosenBelow && read === chosen
  const hair = line?.points.find(({ key }) => key === read)?.time
  const whole = windows.find(({ id }) => id === 'all')
  const run = windows.find(({ id }) => id === 'run')
  const undrawn = useMemo(
    () => undrawnReadings(everyUnit, span, hasWindows),
    [everyUnit, span, hasWindows],
  )
  const silent = hasWindows && others.length === 0 ? silentSince(everyUnit, span, now) : undefined
  const isEmpty = !own.some((each) => isIn(each, span))
  const drawn = useMemo(() => drawnAxes(axes, own, span), [axes, own, span])
  if (own.length === 0 || (isEmpty && !hasWindows)) return undefined
  return (
    // A key or a pointer that is let go settles what it chose.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="trend" onKeyUp={state.settle} onPointerUp={state.settle} onBlur={state.settle}>
      {(hasWindows || tools !== undefined) && (
        <div className="trend__tools">
          {hasWindows && (
            <ChoiceChips
              label={trend.window}
              choices={windows.map(({ id }) => ({
                id,
                name: id === 'run' ? trend.run(run ? daysOf(run) : '') : trend.windows[id],
              }))}
              chosen={props.window ?? ''}
              onChoose={(id) => {
                const window = windows.find((each) => each.id === id)?.id
                state.change({ window, part: undefined })
              }}
            />
          )}
          {tools}
        </div>
      )}
      {!everyUnit.some((each) => isIn(each, span)) && (
        <p className="trend__none">{trend.noneInWindow}</p>
      )}
      {drawn.map((each) => (
        <div key={each[0]?.key}>
          {lines.length > 1 && <TrendKey lines={each} />}
          <TrendPlotOf
            lines={each}
            span={span}
            messages={messages}
            chosen={read}
            hair={hair}
            isUntilNow={silent !== undefined && span.to >= now}
            {...(height === undefined ? {} : { height })}
            onPoint={setPointed}
            onChoose={(id) => {
              setPointed(undefined)
              state.change({ reading: opaqueKey(id) }, 'settled')
            }}
          />
        </div>
      ))}
      {silent && (
        <p className="trend__none">{trend.silentFor(formatAge(silent, now, t.formats))}</p>
      )}
      {undrawnWords(undrawn, t, trend).map((words) => (
        <p key={words} className="trend__none">
          {words}
        </p>
      ))}
      {hasWindows && whole && whole.count > 2 && (
        <TimeBrush
          points={own[0]?.points ?? []}
          whole={whole}
          part={partOf(span, whole)}
          label={trend.brush}
          fromLabel={trend.brushFrom}
          toLabel={trend.brushTo}
          textOf={(time) => formatMoment(time, t.formats)}
          onPart={(part) => {
            state.change({ window: undefined, part }, 'settled')
          }}
        />
      )}
      <TrendReadout
        // What was chosen is said below, whole.
        reading={isSaidBelow ? undefined : line?.readings.get(read ?? '')}
        name={lines.length > 1 ? line?.name : undefined}
        converted={line?.converted.get(read ?? '')}
        hasHint={hasWindows}
        messages={messages}
      />
    </div>
  )

  function daysOf({ from, to }: TrendSpan): string {
    const dateAt = (time: number) =>
      own
        .flatMap(({ points, readings }) =>
          points.filter((each) => each.time === time).map(({ key }) => readings.get(key)),
        )
        .find((each) => each?.effective)?.effective
    return daySpan(dateAt(from), dateAt(to), now, t.formats)
  }
}

/** Which stroke is which, where there are several lines. */
function TrendKey({ lines }: { readonly lines: readonly ReadingLine[] }) {
  return (
    <p className="trend__key">
      {lines.map(({ key, name }, index) => (
        <span key={key}>
          {lines.length > 1 && (
            <svg width="26" height="8" aria-hidden="true">
              <path className={`plot__line trend-key__line--${String(index)}`} d="M1 4H25" />
            </svg>
          )}{' '}
          {name}
        </span>
      ))}
    </p>
  )
}

function partOf(span: TrendSpan, whole: TrendSpan): BrushPart {
  const at = (time: number) =>
    Math.min(1000, Math.max(0, Math.round(((time - whole.from) / (whole.to - whole.from)) * 1000)))
  return [at(span.from), at(span.to)]
}
