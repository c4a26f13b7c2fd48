import type { BuiltFiles } from '../built-files.ts'
import { fileAnswer } from '../http/file-answer.ts'
import { refusal, type AppAnswer, type AppRequest } from '../http/answer.ts'
import { serverMessages } from '../server-messages.ts'

/** Vite puts the hash of a file's content in its name there, so it never changes. */
const hashedFiles = '/assets/'

/** The files of the build that are no pages, each at its own path. Everything else is refused. */
export function fileRoute(files: BuiltFiles): (request: AppRequest) => AppAnswer {
  return (request) => {
    const { method, path, headers } = request
    const t = serverMessages(headers['accept-language'])
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, t.onlyReading)
    const file = path.endsWith('.html') ? undefined : files.get(path)
    if (!file) return refusal(404, t.notFound)
    const isHashed = path.startsWith(hashedFiles)
    const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-store'
    return fileAnswer(request, file, { 'cache-control': caching })
  }
}
