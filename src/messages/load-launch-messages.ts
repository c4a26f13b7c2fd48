import type { LaunchMessages } from './launch-page.ts'
import { loadTranslation } from './load-translation.ts'
import type { Locale } from './locale.ts'

/** The words of the launch page in one language. */
export function loadLaunchMessages(locale: Locale): Promise<LaunchMessages> {
  return loadTranslation(locale, {
    en: async () => (await import('./en/launch-page.ts')).launch,
    'fr-CA': async () => (await import('./fr-CA/launch-page.ts')).launch,
  })
}
