import { html, type Html } from './html.ts'

/** Longer lists are cut off here. */
export const maxShown = 50
/** Lists up to this long need no search. */
const maxWithoutSearch = 12

/**
 * The search box above a long list; undefined for a short one.
 * @param action path of the page itself
 */
export function findForm(
  action: string,
  { of, find, label }: { readonly of: number; readonly find: string; readonly label: string },
): Html | undefined {
  if (of <= maxWithoutSearch) return undefined
  return html`<form method="get" action="${action}" class="find" role="search">
    <label for="find">${label}</label>
    <input id="find" name="find" type="search" value="${find}" autocomplete="off" />
    <button>Search</button>
  </form>`
}

/** How much of the result is shown, read out by a screen reader. */
export function findStatus(found: number, what: string): Html {
  return html`<p role="status">
    ${found === 0 && `No ${what} was found.`}
    ${found > maxShown && `${String(maxShown)} of ${String(found)} are shown: search for fewer.`}
  </p>`
}

/** Whether each word of `find` is part of the name or starts the date. */
export function matchesSearch(find: string, name: string, date = ''): boolean {
  const words = plain(find).split(/\s+/).filter(Boolean)
  return words.every((word) => plain(name).includes(word) || date.startsWith(word))
}

/** Without accents and capitals, so that "nguyen" finds "Nguyễn". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
}
