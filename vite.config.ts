import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createApp } from '#server/app.ts'
import { readBuiltFiles } from '#server/built-files.ts'
import { readKnownFhirServers } from '#server/known-fhir-servers-file.ts'
import { pageFor } from '#server/pages.ts'
import { withKnownFhirServers } from '#server/place-configuration.ts'
import { readStartFiles } from '#server/start-list/read-start-files.ts'
import { defineConfig, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'
import { stageStarts } from './lint/arrows.ts'
import { readsFhirclientAsModules } from './lint/build/fhirclient-as-modules.ts'
import { importsPastFronts } from './lint/build/imports-past-fronts.ts'
import { leavesUnusedQueryOut } from './lint/build/query-stand-ins.ts'
import { readsReactAsModules } from './lint/build/react-as-modules.ts'
import type { StageStarts } from './lint/room.ts'
import { loadStages } from './lint/stages/load-stages.ts'

const { version } = JSON.parse(
  readFileSync(new URL('./package.json', import.meta.url), 'utf8'),
) as { version: string }

/** Of the hash in a file's name: 42 bits. Every name is in the first chart, some in several files, and none compresses. */
const hashLength = 7

const indentation = /\s*\n\s*/g

export default defineConfig({
  plugins: [
    react(),
    readsFhirclientAsModules(),
    readsReactAsModules(),
    leavesUnusedQueryOut(),
    loadStages(import.meta.dirname),
    importsPastFronts(),
    preloadsPages(),
    namesByContent(),
    servesPages(),
    saysWhatIsMissing(),
  ],
  define: {
    __APP_VERSION__: JSON.stringify(version),
    __APP_BUILD__: JSON.stringify(commit()),
  },
  resolve: {
    // fhirclient would print tokens for anyone who sets localStorage.debug.
    alias: {
      debug: fileURLToPath(new URL('./src/smart/browser-mode/silent-debug.ts', import.meta.url)),
      'cross-fetch': fileURLToPath(
        new URL('./src/smart/browser-mode/given-answer.ts', import.meta.url),
      ),
    },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: {
      // Every supported browser preloads modules by itself.
      polyfill: false,
      // The lists of files are part of the first chart. What is waited for has all that it imports, other late parts
      // their styles: their scripts come while nothing else is loading.
      resolveDependencies: (file, needed) =>
        partsOfSummary.test(file) ? needed : needed.filter((each) => each.endsWith('.css')),
    },
    rolldownOptions: {
      input: ['index.html', 'launch.html'],
      output: {
        entryFileNames: `assets/[name]-[hash:${String(hashLength)}].js`,
        chunkFileNames: `assets/[name]-[hash:${String(hashLength)}].js`,
        assetFileNames: `assets/[name]-[hash:${String(hashLength)}][extname]`,
      },
    },
  },
})

/** What comes with the answers of the summary's panels. */
const partsOfSummary =
  /\/(?:analyte-table|summary-medications|summary-news|(?:laboratory|medications)-answer)-/

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

/** The stages that each page loads by itself: linked in its head, so that no import() waits for a round trip. */
const stagesOfPage: Readonly<Record<string, readonly (keyof StageStarts)[]>> = {
  'launch.html': ['launch page'],
  'index.html': ['session', 'first data', 'first chart'],
}

function preloadsPages(): Plugin {
  return {
    name: 'preloads-pages',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle) return html
        const { scripts, styles } = filesOfPage(bundle, basename(filename))
        return {
          html: basename(filename) === 'launch.html' ? withChartFiles(html, bundle) : html,
          tags: [
            ...scripts
              .filter((file) => !html.includes(`"/${file}"`))
              .map((file) => headLink(file, { rel: 'modulepreload' })),
            // Not as style sheets: those would keep the page's script waiting.
            ...styles.map((file) => headLink(file, { rel: 'preload', as: 'style' })),
          ],
        }
      },
    },
  }
}

interface PageFiles {
  readonly scripts: readonly string[]
  readonly styles: readonly string[]
}

/** What a page loads by itself. */
function filesOfPage(bundle: Rolldown.OutputBundle, page: string): PageFiles {
  const starts = [page, ...(stagesOfPage[page] ?? []).flatMap((stage) => stageStarts[stage])]
  const chunks = new Set(
    starts.flatMap((start) => withImports(bundle, chunkThatHolds(bundle, start))),
  )
  const styles = [...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
  return { scripts: [...chunks].map(({ fileName }) => fileName), styles: [...new Set(styles)] }
}

/** The launch page with the files that the chart page needs beyond its own: it has the browser fetch them ahead. */
function withChartFiles(html: string, bundle: Rolldown.OutputBundle): string {
  const { scripts, styles } = filesOfPage(bundle, 'index.html')
  const own = new Set(filesOfPage(bundle, 'launch.html').scripts)
  const files = [...scripts, ...styles].filter((file) => !own.has(file)).map((file) => `/${file}`)
  if (!html.includes(placeOfChartFiles))
    throw new Error('the launch page has no place for the files of the chart page')
  return html.replace(
    placeOfChartFiles,
    placeOfChartFiles.replace('><', `>${JSON.stringify(files)}<`),
  )
}

const placeOfChartFiles = '<script type="application/json" id="chart-files"></script>'

function chunkThatHolds(bundle: Rolldown.OutputBundle, file: string): Rolldown.OutputChunk {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  // A page's script is a chunk of its own; what is imported late shares one with what it needs.
  const chunk =
    chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${file}`)) ??
    chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${file}`)))
  if (!chunk) throw new Error(`${file} is in no chunk`)
  return chunk
}

/** A chunk and everything that it imports statically. */
function withImports(
  bundle: Rolldown.OutputBundle,
  chunk: Rolldown.OutputChunk,
): Rolldown.OutputChunk[] {
  const found = new Set<Rolldown.OutputChunk>()
  const visit = (each: Rolldown.OutputBundle[string] | undefined) => {
    if (each?.type !== 'chunk' || found.has(each)) return
    found.add(each)
    for (const file of each.imports) visit(bundle[file])
  }
  visit(chunk)
  return [...found]
}

function headLink(file: string, attributes: Record<string, string>): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { ...attributes, crossorigin: true, href: `/${file}` },
    injectTo: 'head',
  }
}

/**
 * What pages load from `public` gets a name made of its content, so that it is kept like the rest of the build: a file
 * that is asked for again costs each page a round trip. What asks the EHR early stands in its page, and waits for none.
 */
function namesByContent(): Plugin {
  const sourceOf = (name: string) =>
    withoutIndentation(readFileSync(new URL(`./public/${name}`, import.meta.url), 'utf8'))
  const askEarly = sourceOf('ask-early.js').trim()
  const files = ['browser-support.js', 'favicon.svg', 'message.css'].map((name) => {
    const source = sourceOf(name)
    const hash = createHash('sha256').update(source).digest('base64url').slice(0, hashLength)
    return { name, source, fileName: `assets/${name.replace('.', `-${hash}.`)}` }
  })
  return {
    name: 'names-by-content',
    apply: 'build',
    buildStart() {
      for (const { source, fileName } of files) this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        files.reduce(
          (page, { name, fileName }) => page.replace(`="/${name}"`, `="/${fileName}"`),
          html
            .replaceAll(indentation, '\n')
            .replace('<script src="/ask-early.js"></script>', () => `<script>${askEarly}</script>`),
        ),
    },
  }
}

/**
 * For developers: `vite` serves every page at the addresses that the server has, with the same configuration in it and
 * the same headers, as far as its own scripts allow. `vite preview` hands every request to the server's code.
 */
function servesPages(): Plugin {
  const file = process.env['KNOWN_FHIR_SERVERS'] ?? 'config/known-fhir-servers.json'
  const read = () => readKnownFhirServers(file, process.env['LOCAL_EHR'])
  const known = async () => (await read()).knownFhirServers
  return {
    name: 'serves-pages',
    apply: 'serve',
    configureServer: async ({ middlewares }) => {
      const knownFhirServers = await known()
      const startFiles = await readStartFiles(file, await read())
      middlewares.use((request, response, next) => {
        const [path = '', query] = (request.url ?? '').split('?')
        const startFile = startFiles.get(path)
        if (startFile) {
          response.setHeader('content-type', startFile.type).end(startFile.plain)
          return
        }
        const page = pageFor(path, knownFhirServers)
        if (page) {
          request.url = query === undefined ? page.file : `${page.file}?${query}`
          for (const [name, value] of Object.entries(page.headers())) {
            response.setHeader(name, name === 'content-security-policy' ? reachOnly(value) : value)
          }
        }
        next()
      })
    },
    configurePreviewServer: async ({ middlewares, config }) => {
      const outDir = resolve(config.root, config.build.outDir)
      const startFiles = await readStartFiles(file, await read())
      const builtFiles = new Map([...(await readBuiltFiles(outDir)), ...startFiles])
      const app = createApp({ knownFhirServers: await known(), builtFiles })
      middlewares.use((request, response) => {
        const { method = 'GET', url = '/', headers } = request
        const answer = app({ method, path: url.split('?')[0] ?? '/', headers })
        response.writeHead(answer.status, answer.headers).end(answer.body)
      })
    },
    transformIndexHtml: async (html, { originalUrl = '/' }) =>
      withKnownFhirServers(
        html,
        pageFor(originalUrl.split('?')[0] ?? '/', await known())?.knownFhirServers ?? [],
      ),
  }
}

/** A build knows no EHR: who puts it on a host as it is gets pages that say so. */
function saysWhatIsMissing(): Plugin {
  let say: (words: string) => void = () => undefined
  return {
    name: 'says-what-is-missing',
    apply: 'build',
    configResolved: ({ logger }) => {
      say = (words) => {
        logger.info(words)
      }
    },
    closeBundle: () => {
      say(
        'This build knows no EHR yet. Serve it with node server/main.ts, or make files for a static host: npm run build:static.',
      )
    },
  }
}

/** Where a page may send requests and who may show it; Vite's own scripts need the rest of the policy to be open. */
function reachOnly(policy: string): string {
  return policy
    .split('; ')
    .filter((directive) => /^(?:connect-src|frame-ancestors|form-action|base-uri) /.test(directive))
    .join('; ')
}

/** And without comments. Browsers that are too old get no more than that: what makes code small writes it anew. */
function withoutIndentation(source: string): string {
  return source.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(indentation, '\n')
}
