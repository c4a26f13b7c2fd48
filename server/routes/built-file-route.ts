import { isChartPath } from '#src/paths.ts'
import type { BuiltFile, BuiltFiles } from '../built-files.ts'
import { refusal, type AppAnswer, type AppRequest } from '../http/answer.ts'
import { serverMessages } from '../server-messages.ts'

/** Vite puts the hash of a file's content in its name there, so it never changes. */
const hashedFiles = '/assets/'

/** The files of the build: each at its own path, and the chart page at every path that it takes. */
export function builtFileRoute(files: BuiltFiles): (request: AppRequest) => AppAnswer {
  return ({ method, path, headers }) => {
    const t = serverMessages(headers['accept-language'])
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, t.onlyReading)
    const file = files.get(isChartPath(path) ? '/index.html' : path)
    if (!file) return refusal(404, t.notFound)
    const [encoding, body] = encoded(file, headers['accept-encoding']?.toString() ?? '')
    return {
      status: 200,
      headers: {
        ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
        'content-type': file.type,
        vary: 'accept-encoding',
        'cache-control': path.startsWith(hashedFiles)
          ? 'public, max-age=31536000, immutable'
          : 'no-store',
      },
      body: method === 'HEAD' ? undefined : body,
    }
  }
}

function encoded(file: BuiltFile, accepted: string): readonly ['br' | 'gzip' | undefined, Buffer] {
  if (accepted.includes('br')) return ['br', file.brotli]
  return accepted.includes('gzip') ? ['gzip', file.gzip] : [undefined, file.plain]
}
