import { readdirSync, readFileSync } from 'node:fs'

/** The project's own files, by paths relative to its root. */
export interface Project {
  readonly paths: readonly string[]
  readonly textOf: (path: string) => string
}

const skipped = new Set([
  'node_modules',
  'dist',
  'dist-static',
  'test-results',
  'playwright-report',
])

/** Every file below a folder, except installed, built and hidden ones. */
export function projectAt(root: string): Project {
  return {
    paths: pathsBelow(root, '').toSorted(),
    textOf: (path) => readFileSync(`${root}/${path}`, 'utf8'),
  }
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(`${root}/${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || skipped.has(entry.name)) return []
    return entry.isDirectory() ? pathsBelow(root, path) : [path]
  })
}

/** A project in memory, for tests. */
export function projectOf(files: Readonly<Record<string, string>>): Project {
  return { paths: Object.keys(files), textOf: (path) => files[path] ?? '' }
}

/** Files that can import others. */
export function isSource(path: string): boolean {
  return isScript(path) || /\.(css|html)$/.test(path)
}

export function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path)
}

/** Tests and their support code: `*.test.ts` and everything in a folder named `testing`. */
export function isTestCode(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.split('/').includes('testing')
}

/** Whether a path is one of the places or is below one. */
export function isWithin(path: string, places: readonly string[]): boolean {
  return places.some((place) => path === place || path.startsWith(`${place}/`))
}

/** The most specific of the places that contain a path. */
export function nearestPlace(path: string, places: readonly string[]): string | undefined {
  return places
    .filter((place) => isWithin(path, [place]))
    .toSorted((left, right) => right.length - left.length)[0]
}
