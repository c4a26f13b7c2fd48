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
  /** Names no file of the project. */
  | { readonly kind: 'missing' }
  /** Computed where the program runs. */
  | { readonly kind: 'unknown' }

/**
 * Every reference between the files of a project, resolved. What is neither a path nor an alias of package.json's
 * `imports` is taken for a library, so that an alias nobody told this function of ends at a door.
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
 * Which file imports which, for edges that load one with the other. A URL names a file that runs on its own.
 *
 * @param nameOf what stands for a file: itself, or its room; a file without a name is left out
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

/** On the web, or data in the address itself. */
function isElsewhere(specifier: string): boolean {
  return /^(https?:|data:|\/\/)/.test(specifier)
}

/** The aliases of package.json: `#src/` for `src/`. */
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
    // A page names what lies in public as if it lay at the root.
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
  // Vite reads a leading slash from the project's root.
  if (bare.startsWith('/')) return bare.slice(1)
  const alias = [...aliases.keys()].find((name) => bare.startsWith(name))
  if (alias !== undefined) return posix.join(aliases.get(alias) ?? '', bare.slice(alias.length))
  return bare.startsWith('#') ? bare : undefined
}

/** As written first; then as a bundler would complete it, because the wall must see that too. */
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
