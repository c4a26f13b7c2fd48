import { firstCode, type CheckedChart } from './checked-chart.ts'

/** One result of a trend. */
export interface Point {
  /** Days since the start of the day of the charts. */
  readonly day: number
  readonly value: number
  readonly flag: string
}

/** The results of one test in a chart of 2026-11-24, oldest first. */
export function series({ values }: CheckedChart, code: string): readonly Point[] {
  return values
    .filter((value) => value.code === code)
    .map(({ instant, value, resource }) => ({
      day: (instant - midnight) / 86_400_000,
      value,
      flag: firstCode((resource['interpretation'] as readonly unknown[] | undefined)?.[0]),
    }))
    .toSorted((one, other) => one.day - other.day)
}

const midnight = Date.parse('2026-11-24T05:00:00Z')

export const first = (points: readonly Point[]) => points[0]?.value ?? Number.NaN
export const last = (points: readonly Point[]) => points.at(-1)?.value ?? Number.NaN
export const peak = (points: readonly Point[]) =>
  points.reduce((best, point) => (point.value > best.value ? point : best))
export const lowest = (points: readonly Point[]) =>
  points.reduce((best, point) => (point.value < best.value ? point : best))
export const between = (points: readonly Point[], from: number, to: number) =>
  points.filter(({ day }) => day >= from && day <= to)

/** The correlation of values that were measured within half an hour of each other. */
export function correlation(one: readonly Point[], other: readonly Point[]): number {
  const pairs = one.flatMap(({ day, value }) => {
    const match = other.find((each) => Math.abs(each.day - day) < 0.02)
    return match ? [[value, match.value] as const] : []
  })
  const mean = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0) / pairs.length
  const [middle, otherMiddle] = [mean(0), mean(1)]
  const sum = (of: (a: number, b: number) => number) =>
    pairs.reduce((total, [a, b]) => total + of(a - middle, b - otherMiddle), 0)
  return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b))
}
