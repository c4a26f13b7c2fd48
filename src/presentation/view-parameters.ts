/** What a view keeps in the address, by name. What is false, empty or undefined has no place there. */
export type ViewParameters = Readonly<Record<string, string | boolean | undefined>>

/**
 * An address in which a view says what it shows. Only the parameters that are named change: what other parts of the
 * screen keep there stays as it is. Values are written as they are: they are opaque keys, numbers and words of this app.
 * @param address path and query, or a query alone
 */
export function addressWith(address: string, own: ViewParameters): string {
  const [path = '', query = ''] = address.split('?')
  const parts = query
    .split('&')
    .filter((part) => part !== '' && !((part.split('=')[0] ?? '') in own))
    .concat(
      Object.entries(own).flatMap(([name, value]) =>
        value === true ? name : value ? `${name}=${value}` : [],
      ),
    )
  return parts.length > 0 ? `${path}?${parts.join('&')}` : path
}
