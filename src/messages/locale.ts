/** The languages of the app. `qps` is English made longer and accented, to find what is outside the catalogue. */
export type Locale = 'en' | 'fr-CA' | 'qps'

/** The languages that a person can choose, each under its own name. */
export const choosableLocales = [
  { locale: 'en', name: 'English' },
  { locale: 'fr-CA', name: 'Français' },
] as const satisfies readonly { readonly locale: Locale; readonly name: string }[]

/** The locale that a language tag asks for (BCP 47): French of any country is ours of Canada; undefined for others. */
export function localeForTag(tag: string | null | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split('-')[0]
  if (language === 'fr') return 'fr-CA'
  return language === 'en' || language === 'qps' ? language : undefined
}
