import type { Learnt } from './authorization-attempt.ts'

const lifeMilliseconds = 60 * 60_000

/** What the pages of each authorization request have learnt, by its uid: two in one browser stay apart. */
export function createProgress(now: () => number = Date.now) {
  const kept = new Map<string, { readonly learnt: Learnt; readonly expiresAt: number }>()
  return {
    of: (uid: string): Learnt | undefined => kept.get(uid)?.learnt,
    keep(uid: string, learnt: Learnt): void {
      for (const [each, { expiresAt }] of kept) if (expiresAt <= now()) kept.delete(each)
      kept.set(uid, { learnt, expiresAt: now() + lifeMilliseconds })
    },
    forget: (uid: string): boolean => kept.delete(uid),
  }
}
