/**
 * Round numbers for an axis, from the last one below the lowest value to the first one above the highest.
 * Steps are 1, 2 or 5 times a power of ten.
 * @param most at most this many intervals
 */
export function niceTicks(lowest: number, highest: number, most = 5): number[] {
  const step = niceStep((highest - lowest || Math.abs(highest) || 1) / most)
  const first = Math.floor(lowest / step)
  const last = Math.max(first + 1, Math.ceil(highest / step))
  const digits = Math.max(0, -Math.floor(Math.log10(step)))
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toFixed(digits)),
  )
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5].find((each) => each * power >= least) ?? 10
  return factor * power
}
