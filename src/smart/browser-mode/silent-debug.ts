/**
 * Replaces the `debug` package inside fhirclient, which would print tokens to the console of anyone who sets
 * localStorage.debug.
 */
function debug(): () => void {
  return Object.assign(() => undefined, { extend: debug })
}

// fhirclient takes the first as a module and the second by `require`, which gives it in place of the module:
// https://nodejs.org/api/modules.html#loading-ecmascript-modules-using-require
// oxlint-disable-next-line import/no-default-export -- fhirclient imports the default
export { debug as default, debug as 'module.exports' }
