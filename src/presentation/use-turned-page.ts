import { useSyncExternalStore } from 'react'
import { useAddress } from './address.tsx'
import { opaqueKey } from './opaque-key.ts'
import { turnedPages, withTurnedPage } from './turned-pages.ts'
import { addressWith } from './view-parameters.ts'

/**
 * The page that a reader turned a long table to, as the address says it; undefined where it is the one that has what is
 * read elsewhere. Reading another one turns the table to that.
 * @param table of what it is the table
 * @param reading what is read elsewhere
 */
export function useTurnedPage(
  table: string,
  reading: string | undefined,
): readonly [page: number | undefined, turnTo: (page: number) => void] {
  const { current, replace, subscribe } = useAddress()
  const own = `${opaqueKey(table)}-`
  const turned = `${own}${opaqueKey(reading ?? '')}-`
  return [
    useSyncExternalStore(subscribe, () => {
      const page = turnedPages(current()).find((each) => each.startsWith(turned))
      return page === undefined ? undefined : Number(page.slice(turned.length))
    }),
    (page) => {
      const pages = withTurnedPage(turnedPages(current()), own, `${turned}${String(page)}`)
      replace(addressWith(current(), { rows: pages.join('.') }))
    },
  ]
}
