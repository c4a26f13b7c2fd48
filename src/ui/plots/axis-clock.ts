/** A moment, and the clock by which its source wrote it. */
export interface ClockedTime {
  /** Epoch ms. */
  readonly time: number
  /** Minutes east of UTC. */
  readonly offset: number
  /** Else it is a date alone, or a time of unknown hours. */
  readonly hasZone: boolean
}

/**
 * By which clock an axis has its days, or its hours. A wall is what that clock shows, as if it were of UTC, epoch ms.
 */
export interface AxisClock {
  readonly wallAt: (time: number, of?: ClockPart) => number
  readonly timeAt: (wall: number, of?: ClockPart) => number
}

type ClockPart = 'days' | 'hours'

const minute = 60_000
const day = 24 * 60 * minute

/** The clock of whoever looks at it. */
export const readerClock: AxisClock = {
  wallAt: (time) => time - new Date(time).getTimezoneOffset() * minute,
  timeAt: (wall) => {
    const at = new Date(wall)
    return new Date(
      at.getUTCFullYear(),
      at.getUTCMonth(),
      at.getUTCDate(),
      at.getUTCHours(),
      at.getUTCMinutes(),
    ).getTime()
  },
}

/**
 * The clocks of what is drawn: a day begins where its own readings have it begin, so that each stands right of the tick
 * of the day that its source wrote, wherever its reader is. A day without one goes by the reading before it, else by the
 * first; without any, by the reader's clock. Hours go by the clock of most of the day's times: neither a date alone, nor
 * one time of another clock, moves those of the others.
 * @param times oldest first
 */
export function axisClock(times: readonly ClockedTime[]): AxisClock {
  if (times.length === 0) return readerClock
  const zoned = times.filter(({ hasZone }) => hasZone)
  const clocks = {
    days: clockOf(times, (offsets) => Math.max(...offsets)),
    hours: clockOf(zoned.length > 0 ? zoned : times, commonest),
  }
  return {
    wallAt: (time, of = 'days') => clocks[of].wallAt(time),
    timeAt: (wall, of = 'days') => clocks[of].timeAt(wall),
  }
}

/** What is there most often; of several, the last. Values are not empty. */
export function commonest<Value>(values: readonly Value[]): Value {
  const groups = [...Map.groupBy(values, (each) => each).values()]
  return groups.reduce((most, each) => (each.length >= most.length ? each : most))[0] as Value
}

/** @param offsetOf the one for a day, of those that its times were written by */
function clockOf(
  times: readonly ClockedTime[],
  offsetOf: (offsets: readonly number[]) => number,
): AxisClock {
  const ofDays = new Map<number, number[]>()
  for (const { time, offset } of times) {
    const ownDay = Math.floor((time + offset * minute) / day)
    const known = ofDays.get(ownDay)
    if (known) known.push(offset)
    else ofDays.set(ownDay, [offset])
  }
  const offsets = new Map([...ofDays].map(([ownDay, all]) => [ownDay, offsetOf(all)]))
  return {
    wallAt: (time) => time + offsetBefore(time) * minute,
    timeAt: (wall) => wall - (offsets.get(Math.floor(wall / day)) ?? offsetBefore(wall)) * minute,
  }

  function offsetBefore(time: number): number {
    let [low, high] = [0, times.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((times[middle]?.time ?? 0) <= time) low = middle
      else high = middle - 1
    }
    return times[low]?.offset ?? 0
  }
}
