import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBuiltFiles } from '#server/built-files.ts'
import { compressBuild } from './compress-build.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), '<p>a page</p>')
  writeFileSync(join(root, 'assets', 'main-1a2b.js'), 'a script')
})
afterEach(() => {
  rmSync(root, { recursive: true })
})

test('a build has the same files and bytes before and after it is compressed', async () => {
  const before = await readBuiltFiles(root)
  await compressBuild(root)
  const after = await readBuiltFiles(root)
  expect([...before.keys()].toSorted()).toEqual(['/assets/main-1a2b.js', '/index.html'])
  expect(after).toEqual(before)
  for (const { plain, gzip, brotli } of after.values()) {
    expect(gunzipSync(gzip)).toEqual(plain)
    expect(brotliDecompressSync(brotli)).toEqual(plain)
  }
})

test('what is compressed beside a file is served as it is', async () => {
  const bytes = gzipSync('a script', { level: 1 })
  writeFileSync(join(root, 'assets', 'main-1a2b.js.gz'), bytes)
  const files = await readBuiltFiles(root)
  expect(files.get('/assets/main-1a2b.js')?.gzip).toEqual(bytes)
})

test('a compressed file that is beside nothing is a file of its own', async () => {
  writeFileSync(join(root, 'report.csv.gz'), gzipSync('a,b'))
  expect([...(await readBuiltFiles(root)).keys()]).toContain('/report.csv.gz')
})
