import { isAbsolute, relative } from 'node:path'
import type { Rolldown } from 'vite'
import { stages, type Door, type Room, type Stage, type StageStarts } from '../room.ts'
import { nearestPlace } from '../walls/project.ts'
import { roomOf, rowOf } from '../walls/room-of.ts'
import { earliestStage, moduleStages, packageOf, type ModuleStages } from './module-stages.ts'
import type { StageTables, Start } from './stage-tables.ts'

type Module = Pick<
  Rolldown.ModuleInfo,
  'id' | 'importedIds' | 'dynamicallyImportedIds' | 'importers'
>
type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'imports' | 'facadeModuleId' | 'modules'>

export interface Built {
  readonly root: string
  /** `starts` holds module ids here. */
  readonly tables: StageTables
  readonly modules: readonly Module[]
  readonly chunks: readonly Chunk[]
}

/** Files and packages that the build loads earlier than the tables allow, and stages that the tables name in vain. */
export function stageViolations(built: Built): string[] {
  const { modules, tables } = built
  const byId = new Map(modules.map((module) => [module.id, module]))
  const reached = moduleStages(tables.starts, (id) => byId.get(id) ?? null)
  return [...fileViolations(built, byId, reached), ...packageViolations(built)]
}

interface LoadedFile {
  readonly id: string
  readonly path: string
  readonly stage: Stage
  /** The row, or the entry in `otherwise`, that says when it may be loaded. */
  readonly place: string
}

function fileViolations(
  { root, tables, modules }: Built,
  byId: ReadonlyMap<string, Module>,
  reached: ModuleStages,
): string[] {
  const said = saidStages(tables.rooms)
  const files = loadedFiles(root, tables.rooms, modules, reached)
  const tooEarly = files.flatMap(({ id, path, stage, place }) => {
    const notBefore = said.get(place) ?? 'on demand'
    if (!isBefore(stage, notBefore)) return []
    const importer = byId.get(id)?.importers.find((each) => reached.get(each)?.has(stage as Start))
    const because = importer ? `${relative(root, importer)} imports it` : 'a page begins with it'
    return [
      `${path} is loaded with the ${stage}, because ${because}; lint/arrows.ts says "${notBefore}". Load it with import(), or change the table if it is needed that early.`,
    ]
  })
  const unused = [...said].filter(
    ([place, stage]) => !files.some((file) => file.place === place && file.stage === stage),
  )
  return [
    ...tooEarly,
    ...unused.map(
      ([place, stage]) =>
        `lint/arrows.ts says "${stage}" for ${place}, but none of its files is loaded then. Change it to the earliest stage that loads one.`,
    ),
  ]
}

function loadedFiles(
  root: string,
  rooms: readonly Room[],
  modules: readonly Module[],
  reached: ModuleStages,
): LoadedFile[] {
  const files = modules.flatMap(({ id }) => {
    const path = sourcePath(root, id)
    return path === undefined ? [] : [{ id, path, stage: earliestStage(reached.get(id)) }]
  })
  const roomAt = roomOf(
    rooms,
    files.map(({ path }) => path),
  )
  return files.flatMap((file) => {
    const room = roomAt(file.path)
    if (room === undefined) return []
    const own = nearestPlace(file.path, Object.keys(room.otherwise ?? {}))
    return [{ ...file, place: own ?? rowOf(room, rooms).at }]
  })
}

/** The stages in the table, by row and by entry in `otherwise`. */
function saidStages(rooms: readonly Room[]): ReadonlyMap<string, Stage> {
  return new Map(
    rooms.flatMap(({ at, notBefore, otherwise = {} }) => [
      ...(notBefore === undefined ? [] : [[at, notBefore] as const]),
      ...Object.entries(otherwise),
    ]),
  )
}

function isBefore(stage: Stage, other: Stage): boolean {
  return stages.indexOf(stage) < stages.indexOf(other)
}

/** The path of one of our files; undefined for packages and for the bundler's own modules. */
function sourcePath(root: string, id: string): string | undefined {
  if (packageOf(id) !== undefined || !isAbsolute(id)) return undefined
  return relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')
}

function packageViolations({ tables, chunks }: Built): string[] {
  const packages = saidPackageStages(tables.doors)
  const loaded = loadedPackages(tables.starts, chunks)
  const names = new Set([...packages.keys(), ...loaded.keys()])
  return [...names].flatMap((name) => {
    const said = packages.get(name) ?? 'on demand'
    const { stage, chunk } = loaded.get(name) ?? { stage: 'on demand' as const, chunk: undefined }
    if (said === stage) return []
    return [
      isBefore(stage, said)
        ? `${name} is loaded with the ${stage}, in ${chunk}, but lint/doors.ts does not allow that. Load it with import(), or allow it there.`
        : `${name} may be loaded with the ${said}, but is loaded later. Change its stage in lint/doors.ts to "${stage}", or leave it out.`,
    ]
  })
}

function saidPackageStages(doors: readonly Door[]): ReadonlyMap<string, Stage> {
  return new Map(
    doors.flatMap(({ library, notBefore, brings = {} }) => [
      ...(notBefore === undefined ? [] : [[library, notBefore] as const]),
      ...Object.entries(brings),
    ]),
  )
}

/** The earliest stage whose chunks contain code of each package. */
function loadedPackages(
  starts: StageStarts,
  chunks: readonly Chunk[],
): ReadonlyMap<string, { readonly stage: Stage; readonly chunk: string }> {
  const loaded = new Map<string, { stage: Stage; chunk: string }>()
  for (const [stage, ids] of Object.entries(starts) as [Start, string[]][]) {
    for (const chunk of chunksLoadedBy(ids, chunks)) {
      for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
        const name = packageOf(id)
        if (name === undefined || renderedLength === 0 || loaded.has(name)) continue
        loaded.set(name, { stage, chunk: chunk.fileName })
      }
    }
  }
  return loaded
}

/** The chunks that a stage begins with, and all their static imports. */
function chunksLoadedBy(starts: readonly string[], chunks: readonly Chunk[]): readonly Chunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const found = new Set<Chunk>()
  const waiting = chunks.filter(({ modules }) => starts.some((id) => Object.hasOwn(modules, id)))
  for (let chunk = waiting.pop(); chunk !== undefined; chunk = waiting.pop()) {
    if (found.has(chunk)) continue
    found.add(chunk)
    waiting.push(...chunk.imports.flatMap((name) => byName.get(name) ?? []))
  }
  return [...found]
}
