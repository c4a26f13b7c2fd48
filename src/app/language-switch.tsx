import { useState } from 'react'
import { choosableLocales, type Locale } from '#src/messages/locale.ts'
import { useView } from '#src/presentation/view-settings.tsx'

/** The other languages, each under its own name. The choice takes effect at once, and is kept. */
export function LanguageSwitch() {
  const { t, locale: current, chooseLocale } = useView()
  const [hasFailed, setFailed] = useState(false)
  function choose(locale: Locale) {
    chooseLocale(locale).then(
      () => {
        setFailed(false)
      },
      () => {
        setFailed(true)
      },
    )
  }
  return (
    <div className="languages" role="group" aria-label={t.navigation.language}>
      {choosableLocales
        .filter(({ locale }) => locale !== current)
        .map(({ locale, name }, place) => (
          <button
            // oxlint-disable-next-line react/no-array-index-key -- who chose one stands on the button of the other
            key={place}
            type="button"
            className="button button--link"
            lang={locale}
            onClick={() => {
              choose(locale)
            }}
          >
            {name}
          </button>
        ))}
      {hasFailed && <span role="alert">{t.navigation.languageFailed}</span>}
    </div>
  )
}
