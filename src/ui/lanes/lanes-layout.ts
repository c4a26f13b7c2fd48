import type { DrawnLane, DrawnTrend } from './lane-types.ts'

export interface LanesLayout {
  /** Names stand above what they name, and not beside it. */
  readonly isNarrow: boolean
  /** Edges of the axis of time, px. */
  readonly left: number
  readonly right: number
  readonly height: number
  readonly trends: readonly {
    readonly nameTop: number
    readonly top: number
    readonly height: number
  }[]
  /** Between trends and lanes. */
  readonly rule: number
  readonly lanes: readonly {
    readonly nameTop: number
    readonly nameHeight: number
    /** The top of each row of bars. */
    readonly rows: readonly number[]
  }[]
}

const head = 30
const rowHeight = 28
const nameLine = 18
/** Below this, px, a column of names would leave no room for time. */
const narrow = 620

/** Where everything stands in a drawing of some width. */
export function lanesLayout(
  trends: readonly Pick<DrawnTrend, 'key'>[],
  lanes: readonly Pick<DrawnLane, 'name' | 'rows'>[],
  width: number,
): LanesLayout {
  const isNarrow = width < narrow
  const left = isNarrow ? 34 : 170
  const right = width - (isNarrow ? 44 : 116)
  const trendHeight = isNarrow ? 76 : 92
  let top = head
  const placedTrends = trends.map(() => {
    const nameTop = top
    if (isNarrow) top += nameLine
    const place = { nameTop, top, height: trendHeight }
    top += trendHeight + 6
    return place
  })
  const rule = top + 2
  top += 12
  const placedLanes = lanes.map(({ name, rows }) => {
    const nameTop = top
    // A long name takes two lines beside its bar.
    const nameHeight = isNarrow ? nameLine : name.length > 22 ? 34 : nameLine
    if (isNarrow) top += nameLine
    const first = top
    const height = Math.max(rows.length * rowHeight, isNarrow ? 0 : nameHeight + 2)
    top += height
    return { nameTop, nameHeight, rows: rows.map((_, index) => first + index * rowHeight) }
  })
  return { isNarrow, left, right, height: top + 4, trends: placedTrends, rule, lanes: placedLanes }
}
