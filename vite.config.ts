import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { readKnownFhirServers } from '#server/known-fhir-servers-file.ts'
import { withKnownFhirServers } from '#server/place-configuration.ts'
import { defineConfig, type Plugin } from 'vite'

const { version } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { version: string }

export default defineConfig({
  plugins: [react(), preloadsScreen(), placesKnownFhirServers()],
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
              test: /\/src\/(searches\/declared-searches|paths|config)\.ts$/,
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

function isAsking(id: string): boolean {
  if (/preload-helper|node_modules\/@tanstack\/query-core\//.test(id)) return true
  return (
    /\/src\/(clinical|r4|searches|fhir|queries)\//.test(id) &&
    !/use-panel\.ts|scopes|\.tsx/.test(id)
  )
}

function isScreen(id: string): boolean {
  const isLibrary = /node_modules\/(react|react-dom|scheduler)\//.test(id)
  const isOurs = /\/src\/(ui|presentation|features|messages)\//.test(id)
  return (
    isLibrary ||
    (isOurs &&
      !/trend-plot\.tsx|session-report|launch-words|own-word|\/reading-detail|reading-table|ledger-details|pressure-table/.test(
        id,
      ))
  )
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

/**
 * `main.ts` brings the screen in by a dynamic import, so that the token exchange does not wait for React;
 * the browser is told of that chunk and its styles at once.
 */
function preloadsScreen(): Plugin {
  return {
    name: 'preloads-screen',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !filename.endsWith('index.html')) return html
        const screen = Object.values(bundle).find(
          (output) =>
            output.type === 'chunk' && output.facadeModuleId?.endsWith('/src/app/mount.tsx'),
        )
        if (screen?.type !== 'chunk') throw new Error('src/app/mount.tsx has no chunk of its own')
        const styles = [...(screen.viteMetadata?.importedCss ?? [])]
        return {
          html,
          tags: [
            ...[screen.fileName, ...screen.imports].map((file) => ({
              tag: 'link',
              attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
              injectTo: 'head' as const,
            })),
            ...styles.map((file) => ({
              tag: 'link',
              attrs: { rel: 'stylesheet', crossorigin: true, href: `/${file}` },
              injectTo: 'head' as const,
            })),
          ],
        }
      },
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
