/*
 * Replaces fhirclient's `Client` class in the build. The app never uses it, it weighs 4 KB, and it would send the
 * access token to any absolute URL that it is given. All that is needed of it is what the code exchange returned.
 */

/**
 * @param {unknown} _environment
 * @param {unknown} state
 */
exports.default = function TokenResponseHolder(_environment, state) {
  return { state }
}
