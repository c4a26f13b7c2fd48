import { choosableLocales, type Locale } from '#src/messages/locale.ts'
import { button, element } from './element.ts'

/** The languages, each under its own name. */
export function languageButtons(
  { label, current }: { readonly label: string; readonly current: Locale },
  onChoose: (locale: Locale) => void,
): HTMLElement {
  const buttons = choosableLocales.map(({ locale, name }) => {
    const choice = button(name, () => {
      onChoose(locale)
    })
    choice.lang = locale
    choice.setAttribute('aria-pressed', String(locale === current))
    return choice
  })
  const group = element('div', { className: 'languages', children: buttons })
  group.setAttribute('role', 'group')
  group.setAttribute('aria-label', label)
  return group
}
