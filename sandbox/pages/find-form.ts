import { html, type Html } from './html.ts'

/** More than this many are not shown at once. */
export const mostShown = 50
const withoutSearch = 12

/**
 * A search box above a list that is long; undefined above one that is not.
 * @param action the path of the page itself
 */
export function findForm(
  action: string,
  { of, find, label }: { readonly of: number; readonly find: string; readonly label: string },
): Html | undefined {
  if (of <= withoutSearch) return undefined
  return html`<form method="get" action="${action}" class="find" role="search">
    <label for="find">${label}</label>
    <input id="find" name="find" type="search" value="${find}" autocomplete="off" />
    <button>Search</button>
  </form>`
}

/** How much of what was looked for is shown, for those who cannot see it at a glance. */
export function findStatus(found: number, what: string): Html {
  return html`<p role="status">
    ${found === 0 && `No ${what} was found.`}
    ${found > mostShown && `${String(mostShown)} of ${String(found)} are shown: search for fewer.`}
  </p>`
}

/** Whether each word that was typed is part of the name, or the beginning of the date. */
export function isFound(find: string, name: string, date = ''): boolean {
  const words = plain(find).split(/\s+/).filter(Boolean)
  return words.every((word) => plain(name).includes(word) || date.startsWith(word))
}

/** Without accents and capitals: who types "nguyen" looks for "Nguyễn" as well. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
}
