import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { builtFile, type BuiltFile, type BuiltFiles } from '../built-files.ts'
import type { AppAnswer, AppRequest } from '../http/answer.ts'
import { fileAnswer } from '../http/file-answer.ts'
import { pageFor, type Page } from '../pages.ts'
import { withKnownFhirServers } from '../place-configuration.ts'

/** The pages, with the configuration that each of them needs. Undefined for whatever is no request for a page. */
export function pageRoute(
  files: BuiltFiles,
  knownFhirServers: readonly KnownFhirServer[],
): (request: AppRequest) => AppAnswer | undefined {
  const made = new Map<string, BuiltFile>()

  function fileOf({ file, knownFhirServers: known }: Page): BuiltFile {
    const key = [file, ...known.map(({ id }) => id)].join(' ')
    const found = made.get(key) ?? withEntries(file, known)
    made.set(key, found)
    return found
  }

  function withEntries(file: Page['file'], known: readonly KnownFhirServer[]): BuiltFile {
    const built = files.get(file)
    if (!built) throw new Error(`the build has no ${file}`)
    const text = withKnownFhirServers(built.plain.toString('utf8'), known)
    return builtFile(built.type, Buffer.from(text))
  }

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const page = pageFor(request.path, knownFhirServers)
    return (
      page && fileAnswer(request, fileOf(page), { 'cache-control': 'no-store', ...page.headers })
    )
  }
}
