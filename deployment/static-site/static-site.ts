import { createApp, type AppDependencies } from '#server/app.ts'
import type { AppAnswer } from '#server/http/answer.ts'
import { missingPage } from '#server/http/missing-page.ts'
import { serverMessages } from '#server/server-messages.ts'
import { paths } from '#src/paths.ts'

/** One address of a static site, or all that begin with it: what is there, and the headers that it needs. */
export interface StaticAddress {
  /** A path; `*` at its end stands for anything. */
  readonly path: string
  /** The file of the site, where its path is another one. */
  readonly file: string
  readonly headers: Readonly<Record<string, string>>
}

export interface StaticSite {
  readonly files: ReadonlyMap<string, Buffer>
  readonly addresses: readonly StaticAddress[]
}

/** Of a chart page, whose address differs for each launch. */
const anyLaunchId = '00000000-0000-4000-8000-000000000000'

/**
 * The app as files for a host that runs no code. Everything is what the app's own server answers, so its headers are made
 * by the same lines. No two addresses match the same path: hosts join the headers of those that do.
 */
export function staticSite({ knownFhirServers, builtFiles }: AppDependencies): StaticSite {
  const app = createApp({ knownFhirServers, builtFiles })
  const ask = (path: string) => app({ method: 'GET', path, headers: {} })
  const files = new Map<string, Buffer>()
  const addresses: StaticAddress[] = []
  const add = (path: string, file: string, answer: AppAnswer) => {
    files.set(file, Buffer.from(answer.body ?? ''))
    addresses.push({ path, file, headers: withoutTransfer(answer.headers) })
  }
  add(paths.start, '/index.html', ask(paths.start))
  add(paths.launch, '/launch.html', ask(paths.launch))
  for (const { id, redirectPath } of knownFhirServers) {
    add(paths.launchOf(id), `/e/${id}/launch.html`, ask(paths.launchOf(id)))
    add(paths.callback(id), `/e/${id}/chart.html`, ask(paths.callback(id)))
    const chart = paths.chart({ ehrId: id, launchId: anyLaunchId })
    add(chart.replace(anyLaunchId, '*'), `/e/${id}/chart.html`, ask(chart))
    if (redirectPath !== undefined) add(redirectPath, `/e/${id}/chart.html`, ask(redirectPath))
  }
  for (const path of [...builtFiles.keys()].toSorted())
    if (!path.endsWith('.html')) add(path, path, ask(path))
  const missing = missingPage(serverMessages('en'), serverMessages('fr'))
  files.set('/404.html', Buffer.from(missing.body ?? ''))
  return { files, addresses }
}

/** What a host adds by itself, by the file's name and by what the browser accepts. */
function withoutTransfer(headers: AppAnswer['headers']): AppAnswer['headers'] {
  const own = new Set(['content-type', 'vary'])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)))
}
