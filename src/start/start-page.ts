import { loadStartPageMessages } from '#src/messages/load-start-page-messages.ts'
import type { Locale } from '#src/messages/locale.ts'
import { keepLocale } from '#src/messages/page-locale.ts'
import type { StartPageMessages } from '#src/messages/start-page.ts'
import { button, element } from '#src/notices/element.ts'
import { languageButtons } from '#src/notices/language-buttons.ts'
import { paths } from '#src/paths.ts'
import { ehrChooser } from './ehr-chooser.ts'
import { ehrFinder } from './ehr-finder.ts'
import { lastChoice } from './last-choice.ts'
import { forgetChosen, keepChosen, lastChosen } from './last-chosen.ts'
import { entryKey, startListOf, type StartEntry } from './start-list.ts'

/**
 * The page on which patients choose where to sign in. The list is a file of its own, fetched here and by no launch; each
 * choice is a link to that EHR's own launch page.
 */
export async function showStartPage(place: HTMLElement, language: Locale): Promise<void> {
  const main = element('main', { className: 'message' })
  const store = () => localStorage
  let locale = language
  let list: readonly StartEntry[] | undefined
  let typed = ''
  addStyles()

  const choose = (entry: StartEntry) => {
    keepChosen(store, entryKey(entry))
  }
  const draw = async (body: (t: StartPageMessages) => readonly Node[]): Promise<void> => {
    const t = await loadStartPageMessages(locale)
    document.documentElement.lang = locale
    document.title = t.title
    const chooseLocale = (choice: Locale) => {
      locale = choice
      keepLocale(window, choice)
      void draw(body)
    }
    main.replaceChildren(
      element('h1', { text: t.title }),
      element('p', { text: t.hint }),
      ...body(t),
      element('p', { text: t.clinicians, className: 'ehrs__clinicians' }),
      languageButtons({ label: t.language, current: locale }, chooseLocale),
    )
    if (!main.isConnected) place.replaceChildren(main)
  }
  const status = (text: string) => {
    const line = element('p', { text })
    line.setAttribute('role', 'status')
    return line
  }
  const load = async (): Promise<void> => {
    const loading = draw((t) => [status(t.loading)])
    list = await readStartList()
    await loading
    await draw((t) => {
      if (list === undefined) return [status(t.notLoaded), button(t.tryAgain, () => void load())]
      if (list.length === 0) return [status(t.none)]
      const chosen = lastChosen(store)
      const last = list.find((entry) => entryKey(entry) === chosen)
      const forget = () => {
        forgetChosen(store)
      }
      return [
        ...(last === undefined ? [] : [lastChoice(last, t, { choose, forget })]),
        ...ehrChooser({
          t,
          count: list.length,
          find: ehrFinder(list, locale === 'fr-CA' ? 'fr' : 'en'),
          typed,
          onTyped: (text) => {
            typed = text
          },
          onChoose: choose,
        }),
      ]
    })
  }
  await load()
}

async function readStartList(): Promise<readonly StartEntry[] | undefined> {
  try {
    const response = await fetch(paths.startList, { signal: AbortSignal.timeout(30_000) })
    return response.ok ? startListOf(await response.json()) : undefined
  } catch {
    return undefined
  }
}

function addStyles(): void {
  const link = element('link')
  link.rel = 'stylesheet'
  link.href = '/start.css'
  document.head.append(link)
}
