/** Pages of long tables as an address names them: the table, what is read elsewhere, the page. */

/** So many tables keep their page, the last that were turned: else an address would grow with each of them. */
const maxTables = 8

export function turnedPages(address: string): readonly string[] {
  const pages = /[?&]rows=([^&]+)/.exec(address)?.[1]?.split('.') ?? []
  return pages.filter((page) => /^[0-9a-z]{1,7}-[0-9a-z]{1,7}-\d{1,4}$/.test(page))
}

/**
 * @param table how the names of the pages of one table begin
 * @param turned the page that it is turned to
 */
export function withTurnedPage(
  pages: readonly string[],
  table: string,
  turned: string,
): readonly string[] {
  return [...pages.filter((each) => !each.startsWith(table)), turned].slice(-maxTables)
}
