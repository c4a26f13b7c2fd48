import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { readKnownFhirServers } from '#server/known-fhir-servers-file.ts'
import { withKnownFhirServers } from '#server/place-configuration.ts'
import { defineConfig, type Plugin, type Rollup } from 'vite'

const { version } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { version: string }

export default defineConfig({
  plugins: [react(), replacesFhirclientClient(), preloadsPages(), placesKnownFhirServers()],
  define: {
    FHIRCLIENT_PURE: 'true',
    __APP_VERSION__: JSON.stringify(version),
    __APP_BUILD__: JSON.stringify(commit()),
  },
  resolve: {
    // fhirclient would print tokens for anyone who sets localStorage.debug.
    alias: {
      debug: fileURLToPath(new URL('./src/smart/browser-mode/silent-debug.cjs', import.meta.url)),
    },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Every supported browser preloads modules by itself.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['index.html', 'launch.html'],
      // What asks and what draws are a file each: the searches must not wait for React, and split by who shares
      // what the same code would compress worse.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'common',
              test: isCommon,
              priority: 3,
            },
            { name: 'asking', test: isAsking, priority: 2 },
            { name: 'screen', test: isScreen, priority: 1 },
          ],
        },
      },
    },
  },
})

/** What the launch page and the chart page both import. */
function isCommon(id: string): boolean {
  if (id.includes('preload-helper')) return true
  const module = /\/src\/(.+)\.ts$/.exec(id)?.[1] ?? ''
  return [
    'config',
    'paths',
    'r4/inside-fhir-server',
    'searches/declared-searches',
    'smart/mode',
    'smart/protocol/known-fhir-servers',
    'smart/protocol/smart-error',
  ].includes(module)
}

function isAsking(id: string): boolean {
  if (/node_modules\/@tanstack\/query-core\//.test(id)) return true
  return (
    /\/src\/(clinical|r4|searches|fhir|queries)\//.test(id) && !/use-panel|scopes|\.tsx/.test(id)
  )
}

function isScreen(id: string): boolean {
  const isLibrary =
    /node_modules\/(react|react-dom|scheduler|react-router|cookie|set-cookie-parser)\//.test(id)
  const isOurs = /\/src\/(ui|presentation|features|messages)\//.test(id)
  return isLibrary || (isOurs && !/trend-plot\.tsx|session-report|launch-words|own-word/.test(id))
}

/** The commit that is built, or "unknown" outside a checkout. */
function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return 'unknown'
  }
}

/** What each page imports dynamically and always needs: linked in its head, so that no import waits for a round trip. */
const preloaded: Readonly<Record<string, readonly string[]>> = {
  'launch.html': ['/src/smart/browser-mode/browser-mode.ts'],
  'index.html': ['/src/smart/browser-mode/browser-mode.ts', '/src/app/mount.tsx'],
}

function preloadsPages(): Plugin {
  return {
    name: 'preloads-pages',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle) return html
        const chunks = (preloaded[basename(filename)] ?? []).flatMap((module) =>
          withImports(bundle, dynamicChunk(bundle, module)),
        )
        const scripts = new Set(chunks.map(({ fileName }) => fileName))
        const styles = new Set(
          chunks.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
        )
        const link = (file: string, attrs: Record<string, string>) => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        })
        return {
          html,
          tags: [
            ...[...scripts]
              .filter((file) => !html.includes(`"/${file}"`))
              .map((file) => link(file, { rel: 'modulepreload' })),
            // Not as style sheets, and after the scripts: the page's own script must not wait for them.
            ...[...styles].map((file) =>
              link(file, { rel: 'preload', as: 'style', fetchpriority: 'low' }),
            ),
          ],
        }
      },
    },
  }
}

function dynamicChunk(bundle: Rollup.OutputBundle, module: string): Rollup.OutputChunk {
  const chunk = Object.values(bundle).find(
    (output) => output.type === 'chunk' && output.facadeModuleId?.endsWith(module),
  )
  if (chunk?.type !== 'chunk') throw new Error(`${module} has no chunk of its own`)
  return chunk
}

/** A chunk and everything that it imports statically. */
function withImports(bundle: Rollup.OutputBundle, chunk: Rollup.OutputChunk): Rollup.OutputChunk[] {
  const found = new Set<Rollup.OutputChunk>()
  const visit = (each: Rollup.OutputBundle[string] | undefined) => {
    if (each?.type !== 'chunk' || found.has(each)) return
    found.add(each)
    for (const file of each.imports) visit(bundle[file])
  }
  visit(chunk)
  return [...found]
}

/** See `token-response-holder.cjs`. The build fails if fhirclient no longer imports its client where it did. */
function replacesFhirclientClient(): Plugin {
  const replacement = fileURLToPath(
    new URL('./src/smart/browser-mode/token-response-holder.cjs', import.meta.url),
  )
  let isReplaced = false
  return {
    name: 'replaces-fhirclient-client',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      if (source !== './Client' || !importer?.endsWith('/fhirclient/lib/smart.js')) return null
      isReplaced = true
      return replacement
    },
    buildEnd(error) {
      if (!error && !isReplaced) throw new Error('fhirclient/lib/smart.js does not import ./Client')
    },
  }
}

/** For developers only: the production server places the known FHIR servers when it starts. */
function placesKnownFhirServers(): Plugin {
  return {
    name: 'places-known-fhir-servers',
    apply: 'serve',
    transformIndexHtml: async (html) => {
      const file = process.env['KNOWN_FHIR_SERVERS'] ?? 'config/known-fhir-servers.json'
      return withKnownFhirServers(html, await readKnownFhirServers(file, process.env['LOCAL_EHR']))
    },
  }
}
