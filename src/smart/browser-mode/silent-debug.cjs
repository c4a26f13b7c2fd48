/*
 * Stands in for the `debug` package inside fhirclient, which would print tokens to the console of anyone who
 * sets localStorage.debug.
 */
function silent() {}
silent.extend = function extend() {
  return silent
}
module.exports = function debug() {
  return silent
}
