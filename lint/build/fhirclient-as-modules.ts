import type { Plugin } from 'vite'
import { commonjsAsModule } from './commonjs-as-module.ts'

/** What it would throw for a request that is refused; it sends none. */
const noHttpError = 'export default class HttpError extends Error {}'

/**
 * Reads fhirclient's CommonJS files as ES modules, so that the build holds the two functions that the app uses. What is
 * left out would read the page's address, and its `Client` would send the access token to any absolute URL that it is
 * given: the build fails if that comes back.
 */
export function readsFhirclientAsModules(): Plugin {
  return {
    name: 'reads-fhirclient-as-modules',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      return /\/fhirclient\/lib\/\w+\.js$/.test(id)
        ? {
            code: id.endsWith('/HttpError.js') ? noHttpError : commonjsAsModule(code),
            map: null,
            moduleSideEffects: false,
          }
        : undefined
    },
    generateBundle(_, bundle) {
      const isIncluded = Object.values(bundle).some(
        (output) =>
          output.type === 'chunk' &&
          output.moduleIds.some((id) => /\/fhirclient\/lib\/(?:Fhir)?Client\.js$/.test(id)),
      )
      if (isIncluded) this.error('fhirclient’s Client is in the build')
    },
  }
}
