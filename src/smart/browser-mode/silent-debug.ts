/**
 * Replaces the `debug` package inside fhirclient, which would print tokens to the console of anyone who sets
 * localStorage.debug.
 */
// oxlint-disable-next-line import/no-default-export -- what fhirclient imports is this
export default function debug(): () => void {
  return Object.assign(() => undefined, { extend: debug })
}

// What `require` gives where fhirclient is read as it comes: https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
export { debug as 'module.exports' }
