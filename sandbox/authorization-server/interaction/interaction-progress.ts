import type { ChosenContext } from './authorization-attempt.ts'

const lifetimeMs = 60 * 60_000

/** What was chosen so far in each interaction, by its uid, so that two in one browser do not mix. */
export function createInteractionProgress(now: () => number = Date.now) {
  const kept = new Map<string, { readonly chosen: ChosenContext; readonly expiresAt: number }>()
  return {
    of: (uid: string): ChosenContext | undefined => kept.get(uid)?.chosen,
    keep(uid: string, chosen: ChosenContext): void {
      for (const [each, { expiresAt }] of kept) if (expiresAt <= now()) kept.delete(each)
      kept.set(uid, { chosen, expiresAt: now() + lifetimeMs })
    },
    forget: (uid: string): boolean => kept.delete(uid),
  }
}
