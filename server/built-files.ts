import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, gzip, gzipSync } from 'node:zlib'

/** One file of the build, compressed in advance. */
export interface BuiltFile {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/** By path. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

/** By the end of a file's name. */
export const imageTypes: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
}

const types: Readonly<Record<string, string>> = {
  ...imageTypes,
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** How the name of a file ends that holds another one compressed, beside it. */
export const endings = { gzip: '.gz', brotli: '.br' } as const

const gzipOptions = { level: 9 }

/** As `builtFile` compresses, but several files at once. */
const compressed = {
  gzip: (plain: Buffer) => promisify(gzip)(plain, gzipOptions),
  brotli: (plain: Buffer) => promisify(brotliCompress)(plain),
}

/** Reads every file of a build. What `compressBuild` has not compressed is compressed now. */
export async function readBuiltFiles(root: string): Promise<BuiltFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = new Set(
    entries.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name)),
  )
  const isCompressed = (file: string) =>
    Object.values(endings).some(
      (end) => file.endsWith(end) && files.has(file.slice(0, -end.length)),
    )
  const beside = (file: string) => (files.has(file) ? readFile(file) : undefined)
  const all = await Promise.all(
    [...files]
      .filter((file) => !isCompressed(file))
      .map(async (file): Promise<[string, BuiltFile]> => {
        const type = types[/\.[^.]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream'
        const path = `/${file.slice(root.length + 1).replaceAll('\\', '/')}`
        const plain = await readFile(file)
        const [zipped, brotli] = await Promise.all([
          beside(file + endings.gzip) ?? compressed.gzip(plain),
          beside(file + endings.brotli) ?? compressed.brotli(plain),
        ])
        return [path, { type, plain, gzip: zipped, brotli }]
      }),
  )
  return new Map(all)
}

/** One file, compressed now. */
export function builtFile(type: string, plain: Buffer): BuiltFile {
  return { type, plain, gzip: gzipSync(plain, gzipOptions), brotli: brotliCompressSync(plain) }
}
