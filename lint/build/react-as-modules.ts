import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { commonjsAsModule } from './commonjs-as-module.ts'

const folder = new URL('../../node_modules/', import.meta.url)
const cjs = (path: string) => fileURLToPath(new URL(path, folder))

const withSelector = cjs(
  'use-sync-external-store/cjs/use-sync-external-store-with-selector.production.js',
)

/** The files that production uses of React, and of what asks for React as CommonJS. */
const files = new Map([
  ['react', cjs('react/cjs/react.production.js')],
  ['react/jsx-runtime', cjs('react/cjs/react-jsx-runtime.production.js')],
  ['scheduler', cjs('scheduler/cjs/scheduler.production.js')],
  ['react-dom', cjs('react-dom/cjs/react-dom.production.js')],
  ['react-dom/client', cjs('react-dom/cjs/react-dom-client.production.js')],
  ['use-sync-external-store/with-selector.js', withSelector],
  // For React before 18, which had no such hook.
  ['use-sync-external-store/shim/with-selector', withSelector],
])

/** What is not in a file, and is asked of it. */
const added = new Map([
  // Some packages import React as a whole.
  ['react', "export * as default from 'react'"],
  // React DOM looks for them, and does without.
  ['scheduler', 'export const log = undefined, unstable_setDisableYieldValue = undefined'],
])

/** Reads React's CommonJS files as ES modules, so that hooks and functions that nothing uses are not in the build. */
export function readsReactAsModules(): Plugin {
  return {
    name: 'reads-react-as-modules',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source) => files.get(source),
    load(id) {
      const name = [...files.keys()].find((each) => files.get(each) === id)
      if (name === undefined) return undefined
      const code = commonjsAsModule(readFileSync(id, 'utf8'))
      return { code: [code, added.get(name)].join('\n'), map: null }
    },
    // A name that is computed could be any: all of React would stay.
    transform: (code, id) =>
      id.endsWith('/recharts/es6/util/useId.js')
        ? { code: code.replace("React['useId'.toString()]", 'React.useId'), map: null }
        : undefined,
  }
}
