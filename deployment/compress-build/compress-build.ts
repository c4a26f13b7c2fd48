import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endings, readBuiltFiles } from '#server/built-files.ts'

/**
 * Writes every file of a build compressed beside it, as `readBuiltFiles` looks for it. Compressing takes longer than
 * everything else that a server does when it starts, and need be done only once.
 */
export async function compressBuild(root: string): Promise<void> {
  const files = await readBuiltFiles(root)
  await Promise.all(
    [...files].flatMap(([path, { gzip, brotli }]) => [
      writeFile(join(root, path + endings.gzip), gzip),
      writeFile(join(root, path + endings.brotli), brotli),
    ]),
  )
}
