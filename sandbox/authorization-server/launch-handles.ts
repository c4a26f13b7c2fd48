import { randomBytes } from 'node:crypto'
import type { LaunchContext } from './launch-contexts.ts'

/** What an EHR binds to one opaque `launch` value. */
export interface LaunchBinding extends Omit<LaunchContext, 'accessTokenSeconds'> {
  /** The client it was made for; another client cannot use it. */
  readonly clientId: string
  /** Upper bound on what is granted; undefined grants what is asked. */
  readonly grantable?: readonly string[] | undefined
  readonly accessTokenSeconds?: number | undefined
  readonly refreshTokenSeconds?: number | undefined
  /** Whether the person is asked to agree, as in a standalone launch. */
  readonly asksConsent?: boolean | undefined
}

const lifeMilliseconds = 5 * 60_000

/** Opaque launch values: unguessable, good for five minutes, spent by the first authorization request. */
export function createLaunchHandles(now: () => number = Date.now) {
  const handles = new Map<string, { readonly binding: LaunchBinding; readonly expiresAt: number }>()
  return {
    issue(binding: LaunchBinding): string {
      const handle = randomBytes(24).toString('base64url')
      handles.set(handle, { binding, expiresAt: now() + lifeMilliseconds })
      return handle
    },
    isUsable(handle: string): boolean {
      return (handles.get(handle)?.expiresAt ?? 0) > now()
    },
    /** The binding, once. */
    spend(handle: string): LaunchBinding | undefined {
      const found = handles.get(handle)
      handles.delete(handle)
      return found && found.expiresAt > now() ? found.binding : undefined
    },
  }
}

export type LaunchHandles = ReturnType<typeof createLaunchHandles>
