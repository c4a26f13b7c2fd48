/**
 * Replaces the `cross-fetch` package inside fhirclient, which sends no request of its own: the discovery document has
 * been read already, and is handed to it with the options of its request (`fhirclient-adapter.ts`).
 */
export function fetch(
  _url: string,
  { discovered }: { readonly discovered?: object },
): Promise<Response> {
  return discovered
    ? Promise.resolve(Response.json(discovered))
    : Promise.reject(new Error('fhirclient sends no requests'))
}
