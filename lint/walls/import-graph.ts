import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import type { Reference } from './found-reference.ts'
import { isSource, type Project } from './project.ts'
import { referencesIn } from './references.ts'

export interface Edge extends Reference {
  readonly from: string
  readonly target: Target
}

export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'library'; readonly name: string }
  /** No such file in the project. */
  | { readonly kind: 'missing' }
  /** Computed at run time. */
  | { readonly kind: 'unknown' }

/**
 * Every reference between the files of a project, resolved. Anything that is neither a path nor an alias in
 * package.json's `imports` counts as a library, so an alias that is defined elsewhere fails at the doors.
 */
export function importGraph(project: Project): Edge[] {
  const resolve = resolver(project)
  return project.paths.filter(isSource).flatMap((from) =>
    referencesIn(from, project.textOf(from))
      .filter(({ specifier }) => specifier === undefined || !isElsewhere(specifier))
      .map((reference) => ({ ...reference, from, target: resolve(from, reference) })),
  )
}

/**
 * What imports what. `new URL` is left out: it names a file that runs on its own, such as a worker.
 *
 * @param nameOf maps a file to itself or to its room; files without a name are left out
 */
export function importsByName(
  edges: readonly Edge[],
  nameOf: (path: string) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>()
  for (const { from, form, target } of edges) {
    if (target.kind !== 'file' || form === 'new URL') continue
    const [name, other] = [nameOf(from), nameOf(target.path)]
    if (name === undefined || other === undefined || name === other) continue
    imports.set(name, (imports.get(name) ?? new Set()).add(other))
  }
  return imports
}

/** A web address or a data URL. */
function isElsewhere(specifier: string): boolean {
  return /^(https?:|data:|\/\/)/.test(specifier)
}

/** The aliases in package.json: `#src/` → `src/`. */
export function aliasesOf(project: Project): ReadonlyMap<string, string> {
  if (!project.paths.includes('package.json')) return new Map()
  const { imports = {} } = JSON.parse(project.textOf('package.json')) as {
    imports?: Record<string, string>
  }
  return new Map(
    Object.entries(imports).map(([name, path]) => [
      name.replace(/\*$/, ''),
      posix.normalize(path.replace(/\*$/, '')),
    ]),
  )
}

function resolver(project: Project): (from: string, reference: Reference) => Target {
  const aliases = aliasesOf(project)
  const files = new Set(project.paths)
  const folders = new Set(project.paths.flatMap(foldersOf))
  return (from, { specifier, form }) => {
    if (specifier === undefined || form === 'import.meta.glob') return { kind: 'unknown' }
    const path = pathOf(from, specifier, aliases)
    if (path === undefined) return { kind: 'library', name: libraryName(specifier) }
    // Vite serves the files in public from the root.
    const places = form === 'script' ? [path, `public/${path}`] : candidates(path)
    const file = places.find((place) => files.has(place))
    if (file !== undefined) return { kind: 'file', path: file }
    return form === 'new URL' && folders.has(path) ? { kind: 'file', path } : { kind: 'missing' }
  }
}

function pathOf(
  from: string,
  specifier: string,
  aliases: ReadonlyMap<string, string>,
): string | undefined {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare).replace(/\/$/, '')
  // In Vite a leading slash means the project's root.
  if (bare.startsWith('/')) return bare.slice(1)
  const alias = [...aliases.keys()].find((name) => bare.startsWith(name))
  if (alias !== undefined) return posix.join(aliases.get(alias) ?? '', bare.slice(alias.length))
  return bare.startsWith('#') ? bare : undefined
}

/** The path as written, then with the endings that a bundler or TypeScript would try. */
function candidates(path: string): string[] {
  const endings = ['.ts', '.tsx', '.mts', '.cts', '.js', '.mjs', '.cjs', '.jsx', '.json']
  const typescript = path.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
  return [
    path,
    typescript,
    path.replace(/\.js$/, '.tsx'),
    ...endings.map((ending) => path + ending),
    ...endings.map((ending) => `${path}/index${ending}`),
  ]
}

function libraryName(specifier: string): string {
  if (isBuiltin(specifier)) return 'node:'
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'))
}
