/** fhirclient takes `fetch` from `window` when first imported. As in the build (`given-answer.ts`) it sends nothing. */
export const windowOfFhirclient = {
  fetch: (_: string, { discovered }: { readonly discovered: object }) =>
    Promise.resolve(Response.json(discovered)),
}
