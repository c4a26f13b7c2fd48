import { useLayoutEffect, useState, type ReactNode } from 'react'
import { loadMessages } from '#src/messages/load-messages.ts'
import type { Locale } from '#src/messages/locale.ts'
import type { Messages } from '#src/messages/messages.ts'
import { keepLocale } from '#src/messages/page-locale.ts'
import { ViewSettingsProvider } from '#src/presentation/view-settings.tsx'

/** A language and its words. */
export interface Language {
  readonly locale: Locale
  readonly t: Messages
}

/** Everything below in one language, until a person chooses another. The page itself says which one it is in. */
export function View({
  first,
  now,
  children,
}: {
  readonly first: Language
  /** Epoch ms. */
  readonly now: number
  readonly children: ReactNode
}) {
  const [language, setLanguage] = useState(first)
  // Before the effects below it: a chart has a title of its own.
  useLayoutEffect(() => {
    document.documentElement.lang = language.locale
    document.title = language.t.navigation.app
  }, [language])
  async function chooseLocale(locale: Locale) {
    const t = await loadMessages(locale)
    keepLocale(window, locale)
    setLanguage({ locale, t })
  }
  return (
    <ViewSettingsProvider value={{ ...language, now, chooseLocale }}>
      {children}
    </ViewSettingsProvider>
  )
}
