import { loadTranslation } from './load-translation.ts'
import type { Locale } from './locale.ts'
import type { StartPageMessages } from './start-page.ts'

/** The words of the page on which patients choose where to sign in. */
export function loadStartPageMessages(locale: Locale): Promise<StartPageMessages> {
  return loadTranslation(locale, {
    en: async () => (await import('./en/start-page.ts')).startPage,
    'fr-CA': async () => (await import('./fr-CA/start-page.ts')).startPage,
  })
}
