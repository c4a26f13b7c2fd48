import type { BodyPosition } from './growth-types.ts'

/** A reference table as its publisher prints it, both cut and kept as text so that no digit changes. */
export interface PrintedTable {
  readonly ageUnit: 'days' | 'months'
  /** In order of age. Between two stretches the way of measuring changes, and nothing is interpolated. */
  readonly stretches: readonly {
    /** How the children of the reference were measured; undefined where it makes no difference. */
    readonly position: BodyPosition | undefined
    /** A row a line: age, L, M, S. */
    readonly rows: string
  }[]
}
