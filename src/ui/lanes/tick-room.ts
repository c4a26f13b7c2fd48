import { tickLetter } from '../plots/tick-letter.ts'

/** Room for a tick's label, and to the next one, px. */
export const tickRoom = 56

/**
 * Whether a tick's label has room before the word for now, which is centred on the right edge: the newest day may have
 * begun any number of hours ago.
 * @param at where the tick is, px
 */
export function hasRoomBeforeNow(at: number, right: number, now: string): boolean {
  return at + tickRoom <= right - (now.length * tickLetter) / 2
}
