/** The last thing in a generated chart happens in the morning of its day; 09:30 at UTC-05:00 is 14:30 UTC. */
const morningIsOver = 14.5 * 3_600_000

/**
 * The day that generated charts are told for, `YYYY-MM-DD`: today, or yesterday while the morning is not over, so
 * that nothing in a chart lies in the future.
 */
export function dayOfCharts(now: number): string {
  return new Date(now - morningIsOver).toISOString().slice(0, 10)
}
