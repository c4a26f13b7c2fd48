/** Generated charts end at 09:30 of their day, which is 14:30 UTC at UTC-05:00. */
const morningIsOver = 14.5 * 3_600_000

/**
 * The day of generated charts, `YYYY-MM-DD`: today, or yesterday before 14:30 UTC, so that nothing in a chart is in the
 * future.
 */
export function dayOfCharts(now: number): string {
  return new Date(now - morningIsOver).toISOString().slice(0, 10)
}
