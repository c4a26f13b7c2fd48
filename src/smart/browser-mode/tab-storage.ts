import { SmartError } from '../protocol/smart-error.ts'

/** Text that a tab keeps across a reload. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * This tab's `sessionStorage`. Browsers that block storage in embedded pages throw when it is first used.
 * @throws SmartError `storage-blocked`
 */
export function tabStorage(): TabStorage {
  try {
    const { sessionStorage } = globalThis
    sessionStorage.getItem('sidechart')
    return sessionStorage
  } catch (cause) {
    throw new SmartError('storage-blocked', { cause })
  }
}

/** This browser's `localStorage`, where it is not blocked. */
export function browserStorage(): TabStorage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
