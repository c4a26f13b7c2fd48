/*
 * Stands in for the `cross-fetch` package inside fhirclient, which sends no request of its own: the discovery document
 * has been read already, and is handed to it with the options of its request (`fhirclient-adapter.ts`).
 */

/**
 * @param {string} _url
 * @param {{ readonly discovered?: object }} options
 */
exports.fetch = function givenAnswer(_url, { discovered }) {
  return discovered
    ? Promise.resolve(Response.json(discovered))
    : Promise.reject(new Error('fhirclient sends no requests'))
}
