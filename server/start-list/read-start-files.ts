import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { paths } from '#src/paths.ts'
import type { KnownFhirServersFile } from '#src/smart/protocol/known-fhir-servers-schema.ts'
import { builtFile, imageTypes, type BuiltFile, type BuiltFiles } from '../built-files.ts'
import { brandsOfBundle } from './brands-bundle.ts'
import { startList } from './start-list.ts'

/**
 * The files of the start page: the list of EHRs, and local copies of their logos. A logo with a URL is only shown where a
 * file of its name is in `logos/` beside the bundle: nothing is fetched for a page, nor by one.
 * @param file the known-servers file, beside which the others are
 * @throws Error that names a file that is missing or of no use
 */
export async function readStartFiles(
  file: string,
  { knownFhirServers, start }: KnownFhirServersFile,
): Promise<BuiltFiles> {
  const folder = dirname(file)
  const bundle = start.brandsFile === undefined ? undefined : join(folder, start.brandsFile)
  const brands = bundle === undefined ? [] : await readBrands(bundle)
  const logos = new Map<string, string>()
  const list = startList(knownFhirServers, start, brands, (logo, from) => {
    const copy = from === 'entry' ? join(folder, logo) : copyOf(logo, dirname(bundle ?? file))
    if (copy !== undefined) logos.set(copy, '')
    return copy
  })
  const files = new Map<string, BuiltFile>()
  for (const copy of logos.keys()) {
    const [path, logo] = await readLogo(copy)
    logos.set(copy, path)
    files.set(path, logo)
  }
  const ehrs = list.map((each) =>
    each.logo === undefined ? each : { ...each, logo: logos.get(each.logo) },
  )
  const json = Buffer.from(JSON.stringify({ ehrs }))
  files.set(paths.startList, builtFile('application/json; charset=utf-8', json))
  return files
}

async function readBrands(file: string) {
  try {
    return brandsOfBundle(JSON.parse(await readFile(file, 'utf8')))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`${file}: no SMART User-access Brands bundle: ${why}`, { cause: error })
  }
}

/** A bundle's logo on this disk, whether the bundle names a URL or a path. */
function copyOf(logo: string, folder: string): string | undefined {
  const url = URL.parse(logo)
  if (url === null && logo.split('/').includes('..')) return undefined
  const copy = join(folder, url === null ? logo : join('logos', basename(url.pathname)))
  const isImage = imageTypes[extname(copy)] !== undefined
  return isImage && existsSync(copy) ? copy : undefined
}

/** Under a name made of its content, among the files that browsers keep. */
async function readLogo(file: string): Promise<readonly [path: string, logo: BuiltFile]> {
  const extension = extname(file)
  const type = imageTypes[extension]
  if (type === undefined)
    throw new Error(`${file}: a logo is one of ${Object.keys(imageTypes).join(', ')}`)
  const bytes = await readFile(file)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  return [`/assets/logo-${hash}${extension}`, builtFile(type, bytes)]
}
