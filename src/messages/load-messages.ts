import { loadTranslation } from './load-translation.ts'
import type { Locale } from './locale.ts'
import type { Messages } from './messages.ts'

/** The words of the first screen in one language. */
export function loadMessages(locale: Locale): Promise<Messages> {
  return loadTranslation(locale, {
    en: async () => (await import('./en/first-screen.ts')).en,
    'fr-CA': async () => (await import('./fr-CA/first-screen.ts')).frCa,
  })
}
