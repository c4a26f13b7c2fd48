import { randomBytes } from 'node:crypto'
import type { LaunchContext } from './launch-contexts.ts'

/** What an EHR binds to one opaque `launch` value. */
export interface LaunchBinding extends Omit<LaunchContext, 'outlivesSignIn'> {
  /** The client it was made for; another client cannot use it. */
  readonly clientId: string
  /** Upper bound of what is granted; without it, what is asked for. */
  readonly grantable?: readonly string[] | undefined
  /** Whether the person is asked for consent, as in a standalone launch. */
  readonly asksConsent?: boolean | undefined
}

interface Handle {
  readonly binding: LaunchBinding
  readonly expiresAt: number
  isSpent: boolean
}

const lifetimeMs = 5 * 60_000
/** A used value is still looked up by the pages of its authorization, and by the log. */
const memoryMs = 60 * 60_000

/** Opaque `launch` values: unguessable, valid for five minutes, used up by the first authorization request. */
export function createLaunchHandles(now: () => number = Date.now) {
  const handles = new Map<string, Handle>()
  const latest = new Map<string, LaunchBinding>()

  function forgetOld(): void {
    for (const [value, { expiresAt }] of handles) {
      if (expiresAt + memoryMs > now()) return
      handles.delete(value)
    }
  }

  return {
    issue(binding: LaunchBinding): string {
      forgetOld()
      const handle = randomBytes(24).toString('base64url')
      latest.delete(binding.clientId)
      latest.set(binding.clientId, binding)
      handles.set(handle, { binding, expiresAt: now() + lifetimeMs, isSpent: false })
      return handle
    },
    /** Uses the value up for the client it was issued for; otherwise returns what is wrong with it. */
    spend(
      value: string,
      clientId: string,
    ): 'spent' | 'unknown' | 'expired' | 'used' | 'of another client' {
      const handle = handles.get(value)
      if (!handle) return 'unknown'
      if (handle.binding.clientId !== clientId) return 'of another client'
      if (handle.isSpent) return 'used'
      if (handle.expiresAt <= now()) return 'expired'
      handle.isSpent = true
      return 'spent'
    },
    /** What a value is bound to, also after it was used up. */
    bindingOf: (value: string): LaunchBinding | undefined => handles.get(value)?.binding,
    /** The binding of the latest value that was issued for one of these clients. */
    latestOf: (clientIds: readonly string[]): LaunchBinding | undefined =>
      [...latest].findLast(([clientId]) => clientIds.includes(clientId))?.[1],
    /** Deletes the unused values that were issued in an EHR sign-in. */
    forget(ehrSession: string): void {
      for (const [value, { binding, isSpent }] of handles) {
        if (binding.ehrSession === ehrSession && !isSpent) handles.delete(value)
      }
    },
  }
}

export type LaunchHandles = ReturnType<typeof createLaunchHandles>
