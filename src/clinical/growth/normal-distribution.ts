/**
 * Percentile, 0 to 100, of a standard normal deviate.
 * Source: Marsaglia G, Evaluating the normal distribution, J Stat Softw 2004;11(4), https://doi.org/10.18637/jss.v011.i04
 */
export function percentileOfZ(z: number): number {
  if (Number.isNaN(z)) return z
  if (z < -8) return 0
  if (z > 8) return 100
  let [sum, term, previous] = [z, z, 0]
  for (let n = 3; sum !== previous; n += 2) {
    previous = sum
    term *= (z * z) / n
    sum += term
  }
  const percentile = 50 + 100 * sum * (Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI))
  return Math.min(100, Math.max(0, percentile))
}

/** The deviate of a percentile between 0 and 100, by bisection to the last bit; at most 8 on either side. */
export function zOfPercentile(percentile: number): number {
  let [low, high] = [-8, 8]
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2
    if (percentileOfZ(middle) < percentile) low = middle
    else high = middle
  }
  return (low + high) / 2
}
