import type { StartPageMessages } from '#src/messages/start-page.ts'
import { button, element } from '#src/notices/element.ts'
import type { EhrFinder } from './ehr-finder.ts'
import { ehrLink } from './ehr-link.ts'
import type { StartEntry } from './start-list.ts'

/** How many links are drawn at once; the rest is said. */
const step = 20

interface Chooser {
  readonly t: StartPageMessages
  readonly count: number
  readonly find: EhrFinder
  readonly typed: string
  readonly onTyped: (typed: string) => void
  readonly onChoose: (entry: StartEntry) => void
}

/** A field, and beneath it what it finds as one types. A short list has no field. */
export function ehrChooser({ t, count, find, typed, onTyped, onChoose }: Chooser): readonly Node[] {
  const said = element('p', { className: 'ehrs__said' })
  said.setAttribute('role', 'status')
  const list = element('ul', { className: 'ehrs' })
  list.setAttribute('aria-label', t.list)
  const more = element('div')
  const draw = (text: string, most = step) => {
    const found = find(text)
    const shown = found.slice(0, most)
    list.replaceChildren(
      ...shown.map((entry) => element('li', { children: [ehrLink(entry, t, onChoose)] })),
    )
    said.textContent = words(t, text, shown.length, found.length)
    const rest = Math.min(step, found.length - shown.length)
    more.replaceChildren(
      ...(rest === 0
        ? []
        : [
            button(t.showMore(rest), () => {
              draw(text, most + step)
              links(list)[most]?.focus()
            }),
          ]),
    )
  }
  draw(typed)
  moveByArrows(list)
  if (count <= 6) return [list]
  const field = finderField(t, typed, list, (text) => {
    onTyped(text)
    draw(text)
  })
  return [field, said, list, more]
}

function words(t: StartPageMessages, typed: string, shown: number, found: number): string {
  if (found === 0) return t.notFound(typed.trim())
  if (typed.trim() === '') return t.all(found)
  return shown < found ? t.shown(shown, found) : t.found(found)
}

function finderField(
  t: StartPageMessages,
  typed: string,
  list: HTMLElement,
  onTyped: (typed: string) => void,
): HTMLElement {
  const input = element('input', { className: 'ehrs__find' })
  input.type = 'search'
  input.autocomplete = 'off'
  input.spellcheck = false
  input.id = 'find'
  input.value = typed
  input.setAttribute('aria-describedby', 'find-hint')
  input.addEventListener('input', () => {
    onTyped(input.value)
  })
  input.addEventListener('keydown', (event) => {
    const [first, second] = links(list)
    if (event.key === 'ArrowDown') first?.focus()
    else if (event.key !== 'Enter') return
    // Only where there is no choice left: the wrong one would be somebody else's portal.
    else if (second === undefined) first?.click()
    else first?.focus()
    event.preventDefault()
  })
  const label = element('label', { text: t.find })
  label.htmlFor = 'find'
  const hint = element('p', { text: t.findHint, className: 'ehrs__hint' })
  hint.id = 'find-hint'
  return element('div', { className: 'ehrs__field', children: [label, hint, input] })
}

function links(list: HTMLElement): readonly HTMLAnchorElement[] {
  return [...list.querySelectorAll('a')]
}

/** Tab goes from link to link as everywhere; arrows do, too, and from the first one back to the field. */
function moveByArrows(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const by = steps[event.key]
    if (by === undefined) return
    const all = links(list)
    const at = all.findIndex((link) => link === document.activeElement) + by
    const next = at < 0 ? document.getElementById('find') : all[at]
    next?.focus()
    event.preventDefault()
  })
}
