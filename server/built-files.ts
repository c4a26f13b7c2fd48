import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { KnownFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { withKnownFhirServers } from './place-configuration.ts'

/** One file of the build, compressed in advance. */
export interface BuiltFile {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/** By path. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** Reads every file of a build, and places the known FHIR servers in its pages. */
export async function readBuiltFiles(
  root: string,
  known: readonly KnownFhirServer[],
): Promise<BuiltFiles> {
  const files = await readdir(root, { recursive: true, withFileTypes: true })
  const found = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  const all = await Promise.all(
    found.map(async (file): Promise<[string, BuiltFile]> => {
      const source = await readFile(file)
      const isPage = file.endsWith('.html')
      const plain = isPage
        ? Buffer.from(withKnownFhirServers(source.toString('utf8'), known))
        : source
      const type = types[/\.[^.]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream'
      const path = `/${file.slice(root.length + 1).replaceAll('\\', '/')}`
      return [
        path,
        { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) },
      ]
    }),
  )
  return new Map(all)
}
