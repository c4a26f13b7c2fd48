import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

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
        const gzip = await beside(file + endings.gzip)
        const brotli = await beside(file + endings.brotli)
        return [path, builtFile(type, await readFile(file), { gzip, brotli })]
      }),
  )
  return new Map(all)
}

/** @param compressed what is there already */
export function builtFile(
  type: string,
  plain: Buffer,
  { gzip, brotli }: { readonly [Encoding in keyof typeof endings]?: Buffer | undefined } = {},
): BuiltFile {
  return {
    type,
    plain,
    gzip: gzip ?? gzipSync(plain, { level: 9 }),
    brotli: brotli ?? brotliCompressSync(plain),
  }
}
