import type { FailuresMessages } from '#src/messages/failures.ts'
import { loadFailuresMessages } from '#src/messages/load-failures-messages.ts'
import type { Locale } from '#src/messages/locale.ts'
import { keepLocale, pageLocale } from '#src/messages/page-locale.ts'
import { element } from './element.ts'
import { languageButtons } from './language-buttons.ts'

/** A page in the place of a chart. */
interface Notice {
  /** What the page says before its words are here, and where they cannot be loaded. */
  readonly code: string
  /** Whether it is read out at once, whatever else is being read. */
  readonly isAlert: boolean
  readonly draw: (t: FailuresMessages) => readonly Node[]
}

/**
 * Fills a place with a notice, in the reader's language and in any other that they choose. The focus goes to its
 * heading: nothing else is left on the page.
 */
export function showNotice(place: HTMLElement, { code, isAlert, draw }: Notice): Promise<void> {
  addStyles()
  // The alert is inside of the landmark: as its role it would take the landmark away.
  const said = element('div', { children: [element('h1', { text: code })] })
  if (isAlert) said.setAttribute('role', 'alert')
  const languages = element('div')
  place.replaceChildren(element('main', { className: 'message', children: [said, languages] }))
  const say = async (locale: Locale) => {
    const t = await loadFailuresMessages(locale)
    const choose = (choice: Locale) => {
      keepLocale(window, choice)
      say(choice).catch(() => undefined)
    }
    document.documentElement.lang = locale
    document.title = t.labels.app
    said.replaceChildren(...draw(t))
    languages.replaceChildren(languageButtons({ label: t.language, current: locale }, choose))
    const heading = said.querySelector('h1')
    if (heading === null) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  return say(pageLocale(window)).catch(() => undefined)
}

/** Small style sheets for every page without a chart: they need nothing of the chart's. */
function addStyles(): void {
  for (const href of ['/message.css', '/failure.css']) {
    if (document.querySelector(`link[href="${href}"]`)) continue
    const link = element('link')
    link.rel = 'stylesheet'
    link.href = href
    document.head.append(link)
  }
}
