import type { BuiltFiles } from '../built-files.ts'
import { fileAnswer } from '../http/file-answer.ts'
import { missingPage } from '../http/missing-page.ts'
import { refusal, type AppAnswer, type AppRequest } from '../http/answer.ts'
import { serverMessages } from '../server-messages.ts'

/** Vite puts the hash of a file's content in its name there, so it never changes. */
const hashedFiles = '/assets/'

/**
 * What a frame without an origin of its own may load (`sandbox` without `allow-same-origin`): it says there why the page
 * cannot work. Nothing in it is about anybody. Linked by a page, it has a hash in its name.
 */
const sharedFiles = /^\/(?:assets\/)?(?:browser-support|message)(?:-[\w-]+)?\.(?:js|css)$/

/** The files of the build that are no pages, each at its own path. Everything else is refused. */
export function fileRoute(files: BuiltFiles): (request: AppRequest) => AppAnswer {
  return (request) => {
    const { method, path, headers } = request
    const t = serverMessages(headers['accept-language'])
    if (method !== 'GET' && method !== 'HEAD') return refusal(405, t.onlyReading)
    const file = path.endsWith('.html') ? undefined : files.get(path)
    if (!file) return isForPerson(request) ? missingPage(t) : refusal(404, t.notFound)
    const isHashed = path.startsWith(hashedFiles)
    const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-store'
    const sharing = sharedFiles.test(path) ? { 'cross-origin-resource-policy': 'cross-origin' } : {}
    return fileAnswer(request, file, { 'cache-control': caching, ...sharing })
  }
}

/** Browsers ask for pages so, and for everything else in other words. */
function isForPerson({ method, headers }: AppRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true
}
