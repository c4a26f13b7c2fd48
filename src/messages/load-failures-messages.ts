import type { FailuresMessages } from './failures.ts'
import { loadTranslation } from './load-translation.ts'
import type { Locale } from './locale.ts'

const loading = new Map<Locale, Promise<FailuresMessages>>()

/**
 * The words of the pages in the place of a chart, in one language: fetched once, and early where a chart is open, so
 * that its end has its words offline too.
 */
export function loadFailuresMessages(locale: Locale): Promise<FailuresMessages> {
  const words = loading.get(locale) ?? load(locale)
  loading.set(locale, words)
  words.catch(() => loading.delete(locale))
  return words
}

function load(locale: Locale): Promise<FailuresMessages> {
  return loadTranslation(locale, {
    en: async () => (await import('./en/failures.ts')).failures,
    'fr-CA': async () => (await import('./fr-CA/failures.ts')).failures,
  })
}
