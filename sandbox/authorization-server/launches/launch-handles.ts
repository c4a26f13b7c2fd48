import { randomBytes } from 'node:crypto'
import type { LaunchContext } from './launch-contexts.ts'

/** What an EHR binds to one opaque `launch` value. */
export interface LaunchBinding extends Omit<LaunchContext, 'outlivesSignIn'> {
  /** The client it was made for; another client cannot use it. */
  readonly clientId: string
  /** Upper bound on what is granted; undefined grants what is asked. */
  readonly grantable?: readonly string[] | undefined
  /** Whether the person is asked to agree, as in a standalone launch. */
  readonly asksConsent?: boolean | undefined
}

interface Handle {
  readonly binding: LaunchBinding
  readonly expiresAt: number
  isSpent: boolean
}

const lifeMilliseconds = 5 * 60_000
/** What is spent is remembered for as long as the pages that it led to may take, and for the log. */
const memoryMilliseconds = 60 * 60_000

/** Opaque launch values: unguessable, good for five minutes, spent by the first authorization request. */
export function createLaunchHandles(now: () => number = Date.now) {
  const handles = new Map<string, Handle>()

  function forgetOld(): void {
    for (const [value, { expiresAt }] of handles) {
      if (expiresAt + memoryMilliseconds > now()) return
      handles.delete(value)
    }
  }

  return {
    issue(binding: LaunchBinding): string {
      forgetOld()
      const handle = randomBytes(24).toString('base64url')
      handles.set(handle, { binding, expiresAt: now() + lifeMilliseconds, isSpent: false })
      return handle
    },
    /** Spends the value for the client it was made for; otherwise says what is wrong with it, and spends nothing. */
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
    /** What a value was bound to, for the request that spent it and for the log. */
    bindingOf: (value: string): LaunchBinding | undefined => handles.get(value)?.binding,
    /** Values made in an EHR sign-in that has ended are good no longer. */
    forget(ehrSession: string): void {
      for (const [value, { binding, isSpent }] of handles) {
        if (binding.ehrSession === ehrSession && !isSpent) handles.delete(value)
      }
    },
  }
}

export type LaunchHandles = ReturnType<typeof createLaunchHandles>
