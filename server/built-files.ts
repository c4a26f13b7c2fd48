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

/** Reads and compresses every file of a build. */
export async function readBuiltFiles(root: string): Promise<BuiltFiles> {
  const files = await readdir(root, { recursive: true, withFileTypes: true })
  const found = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
  const all = await Promise.all(
    found.map(async (file): Promise<[string, BuiltFile]> => {
      const type = types[/\.[^.]+$/.exec(file)?.[0] ?? ''] ?? 'application/octet-stream'
      const path = `/${file.slice(root.length + 1).replaceAll('\\', '/')}`
      return [path, builtFile(type, await readFile(file))]
    }),
  )
  return new Map(all)
}

export function builtFile(type: string, plain: Buffer): BuiltFile {
  return { type, plain, gzip: gzipSync(plain, { level: 9 }), brotli: brotliCompressSync(plain) }
}
