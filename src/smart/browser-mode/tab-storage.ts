import { SmartError } from '../protocol/smart-error.ts'

/**
 * This tab's session storage. A browser that blocks it for embedded pages throws at the first touch.
 * @throws SmartError `storage-unavailable`
 */
export function tabStorage(): Storage {
  try {
    const { sessionStorage } = globalThis
    sessionStorage.getItem('sidechart')
    return sessionStorage
  } catch (cause) {
    throw new SmartError('storage-unavailable', { cause })
  }
}
