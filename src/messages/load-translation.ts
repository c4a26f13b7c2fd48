import type { Locale } from './locale.ts'

/** The same words in each language that is written by hand. */
export interface Translations<Words> {
  readonly en: () => Promise<Words>
  readonly 'fr-CA': () => Promise<Words>
}

/** Fetches one language's words and no other's; the pseudo-locale's are made from the English ones. */
export async function loadTranslation<Words>(
  locale: Locale,
  translations: Translations<Words>,
): Promise<Words> {
  if (locale !== 'qps') return translations[locale]()
  const [{ pseudoMessages }, words] = await Promise.all([
    import('./pseudo-messages.ts'),
    translations.en(),
  ])
  return pseudoMessages(words)
}
