export interface Scale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** A vertical scale for these values with three or four round ticks, optionally logarithmic. */
export function verticalScale(
  values: readonly number[],
  top: number,
  bottom: number,
  isLogarithmic: boolean,
): Scale {
  const turn = isLogarithmic ? Math.log10 : (value: number) => value
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const ticks = isLogarithmic ? decades(low, high) : roundTicks(low, high)
  const [least, most] = [
    Math.min(turn(low), ...ticks.map(turn)),
    Math.max(turn(high), ...ticks.map(turn)),
  ]
  const span = most - least || 1
  return { at: (value) => bottom - ((turn(value) - least) / span) * (bottom - top), ticks }
}

function roundTicks(low: number, high: number): readonly number[] {
  const spread = high - low || Math.abs(high) * 0.1 || 1
  const size = 10 ** Math.floor(Math.log10(spread / 2))
  const step =
    [1, 2, 5, 10].map((times) => times * size).find((each) => spread / each <= 4.5) ?? size
  const ticks: number[] = []
  for (let tick = Math.ceil(low / step) * step; tick <= high + step * 0.001; tick += step)
    ticks.push(Number(tick.toPrecision(6)))
  return ticks
}

function decades(low: number, high: number): readonly number[] {
  const ticks: number[] = []
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power += 1)
    for (const times of [1, 3]) {
      const tick = Number((times * 10 ** power).toPrecision(3))
      if (tick >= low * 0.8 && tick <= high * 1.2) ticks.push(tick)
    }
  return ticks
}

/** Ticks of the time axis with their labels: days, months or years, depending on the length of the window. */
export function timeTicks(
  from: number,
  to: number,
  today: string,
): readonly (readonly [day: number, label: string])[] {
  const midnight = Date.parse(`${today}T00:00:00Z`)
  const date = (day: number) => new Date(midnight + day * 86_400_000)
  const ticks: (readonly [number, string])[] = []
  const length = to - from
  for (let day = Math.ceil(from); day <= to; day += 1) {
    const at = date(day)
    const isFirst = at.getUTCDate() === 1
    const [month, year] = [at.getUTCMonth(), at.getUTCFullYear()]
    if (length < 40) ticks.push([day, `${String(at.getUTCDate())} ${months[month] ?? ''}`])
    else if (isFirst && length < 1200 && month % 3 === 0)
      ticks.push([day, month === 0 ? String(year) : (months[month] ?? '')])
    else if (isFirst && length >= 1200 && month === 0) ticks.push([day, String(year)])
  }
  return ticks
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
