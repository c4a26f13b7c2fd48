import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { inlineScripts } from '../inline-scripts.ts'
import { builtFile, type BuiltFile, type BuiltFiles } from '../built-files.ts'
import type { AppAnswer, AppRequest } from '../http/answer.ts'
import { fileAnswer } from '../http/file-answer.ts'
import { pageFor, type Page } from '../pages.ts'
import { withKnownFhirServers } from '../place-configuration.ts'

/** A page with its configuration, and the scripts that it was built with. */
interface PlacedPage {
  readonly file: BuiltFile
  readonly scripts: readonly string[]
}

/** The pages, with the configuration that each of them needs. Undefined for whatever is no request for a page. */
export function pageRoute(
  files: BuiltFiles,
  knownFhirServers: readonly KnownFhirServer[],
): (request: AppRequest) => AppAnswer | undefined {
  const made = new Map<string, PlacedPage>()

  function placed({ file, knownFhirServers: known }: Page): PlacedPage {
    const key = [file, ...known.map(({ id }) => id)].join(' ')
    const found = made.get(key) ?? withEntries(file, known)
    made.set(key, found)
    return found
  }

  function withEntries(file: Page['file'], known: readonly KnownFhirServer[]): PlacedPage {
    const built = files.get(file)
    if (!built) throw new Error(`the build has no ${file}`)
    const text = built.plain.toString('utf8')
    return {
      file: builtFile(built.type, Buffer.from(withKnownFhirServers(text, known))),
      scripts: inlineScripts(text),
    }
  }

  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const page = pageFor(request.path, knownFhirServers)
    if (!page) return undefined
    const { file, scripts } = placed(page)
    return fileAnswer(request, file, {
      'cache-control': 'no-store',
      ...page.headers(scripts),
    })
  }
}
