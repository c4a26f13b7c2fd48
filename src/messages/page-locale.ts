import { localeForTag, type Locale } from './locale.ts'

/** What deciding on a language needs of the window. */
export interface LocalePage {
  readonly location: { readonly search: string }
  readonly navigator: { readonly languages: readonly string[] }
  readonly sessionStorage: LocaleStorage
  readonly localStorage: LocaleStorage
}

type LocaleStorage = Pick<Storage, 'getItem' | 'setItem'>

const key = 'sidechart.locale'

/**
 * The language of this page: what its address asks for (`?lang=`, which an EHR can put into its launch URL), what
 * this tab asked for before, what a person chose in this browser, the browser's languages, English.
 * docs/decisions/0012-words.md says why in this order.
 */
export function pageLocale(page: LocalePage): Locale {
  const asked = localeForTag(new URLSearchParams(page.location.search).get('lang'))
  if (asked !== undefined) keep(() => page.sessionStorage, asked)
  const tags = [
    asked,
    kept(() => page.sessionStorage),
    kept(() => page.localStorage),
    ...page.navigator.languages,
  ]
  return tags.map(localeForTag).find((locale) => locale !== undefined) ?? 'en'
}

/** Keeps a person's choice, for this tab and for the next launch in this browser. Nothing but the language is kept. */
export function keepLocale(page: LocalePage, locale: Locale): void {
  keep(() => page.sessionStorage, locale)
  keep(() => page.localStorage, locale)
}

/** A frame may be denied storage: it then has the browser's language. */
function kept(storage: () => LocaleStorage): string | null {
  try {
    return storage().getItem(key)
  } catch {
    return null
  }
}

function keep(storage: () => LocaleStorage, locale: Locale): void {
  try {
    storage().setItem(key, locale)
  } catch {
    // Not kept; the choice still holds for this page.
  }
}
