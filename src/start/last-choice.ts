import type { StartPageMessages } from '#src/messages/start-page.ts'
import { button, element } from '#src/notices/element.ts'
import { ehrLink } from './ehr-link.ts'
import type { StartEntry } from './start-list.ts'

/** What was chosen last, first of all; with who can see that, and how to forget it. */
export function lastChoice(
  entry: StartEntry,
  t: StartPageMessages,
  on: { readonly choose: (entry: StartEntry) => void; readonly forget: () => void },
): HTMLElement {
  const heading = element('h2', { text: t.last })
  heading.id = 'last'
  const forget = button(t.forget, () => {
    const said = element('p', { text: t.forgotten })
    said.setAttribute('role', 'status')
    said.tabIndex = -1
    section.replaceChildren(said)
    said.focus()
    on.forget()
  })
  const section = element('section', {
    className: 'ehrs__last',
    children: [
      heading,
      ehrLink(entry, t, on.choose),
      element('p', { text: `${t.shared} `, children: [forget] }),
    ],
  })
  section.setAttribute('aria-labelledby', heading.id)
  return section
}
