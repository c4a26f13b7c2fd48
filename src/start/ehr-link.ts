import type { StartPageMessages } from '#src/messages/start-page.ts'
import { element } from '#src/notices/element.ts'
import { paths } from '#src/paths.ts'
import type { StartEntry } from './start-list.ts'

/** The link to one EHR's own launch page: its logo, its name, its portal and place, and whether it is for trying out. */
export function ehrLink(
  entry: StartEntry,
  t: StartPageMessages,
  onChoose: (entry: StartEntry) => void,
): HTMLAnchorElement {
  const { id, name, portal, place, host, isTrial } = entry
  const where = [portal, place].filter((part) => part !== undefined).join(' · ')
  const words = element('span', {
    className: 'ehr__words',
    children: [
      asSource(element('b', { text: name })),
      asSource(element('span', { text: where === '' ? host : where, className: 'ehr__where' })),
      ...(isTrial ? [element('span', { text: t.trial, className: 'ehr__trial' })] : []),
    ],
  })
  // So that its parts are words of their own where the link is read out.
  for (const part of [...words.children].slice(1)) part.before(' ')
  const link = element('a', { className: 'ehr', children: [picture(entry), words] })
  link.href = paths.launchOf(id)
  link.addEventListener('click', () => {
    onChoose(entry)
  })
  return link
}

/** What is beside a name says nothing that the name does not. */
function picture({ logo, name }: StartEntry): HTMLElement {
  if (logo === undefined) {
    const letter = element('span', { text: name.slice(0, 1), className: 'ehr__logo' })
    letter.setAttribute('aria-hidden', 'true')
    return asSource(letter)
  }
  const image = element('img', { className: 'ehr__logo' })
  image.alt = ''
  image.loading = 'lazy'
  image.src = logo
  return image
}

/** Not ours: words from the list. */
function asSource<Kind extends HTMLElement>(made: Kind): Kind {
  made.dataset['source'] = ''
  return made
}
