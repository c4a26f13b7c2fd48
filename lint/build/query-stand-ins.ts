import type { Plugin } from 'vite'

/** What `QueryClient` asks of a `MutationCache` that holds nothing. */
const noMutationCache = `
export class MutationCache {
  build() { throw new Error('The app changes nothing: there are no mutations in its build') }
  clear() {}
  findAll() { return [] }
  resumePausedMutations() { return Promise.resolve() }
}`

const noInfiniteQueries = `
export function infiniteQueryBehavior() { throw new Error('No infinite queries are in this build') }`

/** Nothing is asked again when a window comes into focus or a network comes back: `chartQueryDefaults`. */
const alwaysFocused = `
export const focusManager = { subscribe: () => () => {}, isFocused: () => true }`

const alwaysOnline = `
export const onlineManager = { subscribe: () => () => {}, isOnline: () => true }`

const standIns: Readonly<Record<string, string>> = {
  './mutationCache.js': noMutationCache,
  './infiniteQueryBehavior.js': noInfiniteQueries,
  './focusManager.js': alwaysFocused,
  './onlineManager.js': alwaysOnline,
}

/** Of what uses the parts that are left out. */
const users =
  /\/@tanstack\/query-core\/.*\/(?:mutation|mutationObserver|infiniteQueryObserver)\.js$/

/**
 * Leaves out of TanStack Query what its client carries for every app and this one does not use: changes to data, lists
 * in pages, asking again on focus. The build fails if the app begins to use mutations or such lists, or if the library
 * is no longer made of these files.
 */
export function leavesUnusedQueryOut(): Plugin {
  const replaced = new Set<string>()
  return {
    name: 'leaves-unused-query-out',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      const isImportedByCore =
        importer !== undefined &&
        /\/@tanstack\/query-core\/.*\/(?:queryClient|query|queryObserver|retryer)\.js$/.test(
          importer,
        )
      if (!isImportedByCore || standIns[source] === undefined) return undefined
      replaced.add(source)
      return `\0${source}`
    },
    load(id) {
      const code = id.startsWith('\0') ? standIns[id.slice(1)] : undefined
      return code === undefined ? undefined : { code, moduleSideEffects: false }
    },
    buildEnd(error) {
      const missing = Object.keys(standIns).filter((source) => !replaced.has(source))
      if (!error && missing.length > 0) {
        throw new Error(`query-core does not import ${missing.join(', ')}`)
      }
    },
    generateBundle(_, bundle) {
      const used = Object.values(bundle)
        .flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
        .filter((id) => users.test(id))
      if (used.length > 0) this.error(`Left out of the build, and used: ${used.join(', ')}`)
    },
  }
}
