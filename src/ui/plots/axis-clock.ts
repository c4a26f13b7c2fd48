/** A moment, and the clock by which its source wrote it. */
export interface ClockedTime {
  /** Epoch ms. */
  readonly time: number
  /** Minutes east of UTC. */
  readonly offset: number
}

/** By which clock an axis has its days and hours. A wall is what that clock shows, as if it were of UTC, epoch ms. */
export interface AxisClock {
  readonly wallAt: (time: number) => number
  readonly timeAt: (wall: number) => number
}

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
 * first; without any, by the reader's clock.
 * @param times oldest first
 */
export function axisClock(times: readonly ClockedTime[]): AxisClock {
  if (times.length === 0) return readerClock
  const ofDays = new Map<number, number>()
  for (const { time, offset } of times) {
    const ownDay = Math.floor((time + offset * minute) / day)
    ofDays.set(ownDay, Math.max(offset, ofDays.get(ownDay) ?? -Infinity))
  }
  return {
    wallAt: (time) => time + offsetBefore(time) * minute,
    timeAt: (wall) => wall - (ofDays.get(Math.floor(wall / day)) ?? offsetBefore(wall)) * minute,
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
