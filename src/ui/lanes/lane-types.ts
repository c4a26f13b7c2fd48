import type { PlotPoint } from '../plots/plot-point.ts'
import type { PressureBar } from '../plots/pressure-strokes.ts'

/** One bar as it is drawn. Times are epoch ms; what is certain is solid, nothing else is. */
export interface DrawnBar {
  readonly key: string
  readonly from: number
  readonly solidFrom: number
  readonly solidTo: number
  readonly fadesTo: number | undefined
  /** An end that was sent: the only one that has a tick. */
  readonly endsAt: number | undefined
  readonly dashedTo: number | undefined
  readonly isOpen: 'at-now' | 'at-start' | undefined
  readonly outlinedFrom: number | undefined
  /** Thin and outlined: reported; dashed outline: a draft. */
  readonly look: 'order' | 'report' | 'draft'
  /** It replaces another on this lane: its start has a tick. */
  readonly isChange: boolean
  /** What it says, from the longest to the shortest. */
  readonly labels: readonly string[]
}

export interface DrawnLane {
  readonly key: string
  readonly name: string
  readonly rows: readonly (readonly DrawnBar[])[]
  /** How it stands now, at the right: `no end sent`. */
  readonly standing: string
}

/** One trend above the lanes; blood pressures are bars. */
export interface DrawnTrend {
  readonly key: string
  readonly name: string
  readonly unit: string
  /** Oldest first. */
  readonly points: readonly PlotPoint[]
  readonly pressures: readonly PressureBar[]
}
