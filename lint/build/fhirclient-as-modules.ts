import type { Plugin } from 'vite'

/**
 * Reads fhirclient's CommonJS files as ES modules, so that the bundler keeps what the app uses of them and no more: of
 * CommonJS it keeps everything. The app uses two functions. What is left out would read the page's address, and its
 * `Client` would send the access token to any absolute URL that it is given: the build fails if that comes back.
 */
export function readsFhirclientAsModules(): Plugin {
  return {
    name: 'reads-fhirclient-as-modules',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      return /\/fhirclient\/lib\/\w+\.js$/.test(id)
        ? { code: asModule(code), map: null, moduleSideEffects: false }
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

/** @throws Error if the file is not written as fhirclient's compiler writes it */
export function asModule(code: string): string {
  const module = code
    .replace(/^Object\.defineProperty\(exports, "__esModule", \{\s*value: true\s*\}\);$/m, '')
    .replace(/^(?:exports\.\w+ = )+void 0;$/m, '')
    .replace(
      /^Object\.defineProperty\(exports, "(\w+)", \{\s*enumerable: true,\s*get: function \(\) \{\s*return ([\w.]+);\s*\}\s*\}\);$/gm,
      'export const $1 = $2;',
    )
    .replace(/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };')
    .replace(/^exports\.default = /m, 'export default ')
    .replace(/^exports\.(\w+) = /gm, 'export const $1 = ')
    .replace(/^const (\w+) = require\(("\.[^"]+")\);$/gm, 'import * as $1 from $2;')
    .replace(/^const (\w+) = require\(("[^"]+")\);$/gm, 'import $1 from $2;')
    .replace(/\brequire\("cross-fetch"\)/, 'crossFetch')
  const [left] = /\b(?:exports\.|require\().*/.exec(module) ?? []
  if (left !== undefined) throw new Error(`fhirclient is written in another way: ${left}`)
  return module.includes('crossFetch')
    ? `import * as crossFetch from "cross-fetch";\n${module}`
    : module
}
