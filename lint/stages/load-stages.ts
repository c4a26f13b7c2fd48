import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { rooms, stageStarts } from '../arrows.ts'
import { doors } from '../doors.ts'
import type { Door, Stage } from '../room.ts'
import { earliestStage, moduleStages, packageOf, type ModuleStages } from './module-stages.ts'
import type { StageTables } from './stage-tables.ts'
import { stageViolations } from './stage-violations.ts'

/** A chunk for each stage, so that a stage is one file and the searches never wait for React. */
const chunkOfStage: Readonly<Record<Stage, string | undefined>> = {
  'launch page': 'both-pages',
  'first data': 'first-data',
  'first chart': 'first-chart',
  'when asked': undefined,
}

/**
 * Divides the build into the stages of `lint/arrows.ts`, and fails it where a file or a package is loaded at another
 * stage than the tables say.
 *
 * @param root the project's folder
 */
export function loadStages(
  root: string,
  tables: StageTables = { rooms, doors, starts: stageStarts },
): Plugin {
  const starts = mapped(tables.starts, (files) => files.map((file) => resolve(root, file)))
  const packages = wholePackages(tables.doors)
  let reached: ModuleStages = new Map()

  function chunkOf(id: string): string | undefined {
    const name = packageOf(id)
    if (name !== undefined) return chunkOfStage[packages.get(name) ?? 'when asked']
    // Entries keep files of their own, by which the pages name them.
    if (Object.values(starts).flat().includes(id)) return undefined
    const stagesOfFile = reached.get(id)
    const isOnLaunchPageOnly = stagesOfFile?.has('launch page') && stagesOfFile.size === 1
    return isOnLaunchPageOnly ? undefined : chunkOfStage[earliestStage(stagesOfFile)]
  }

  const groups = ['both-pages', 'first-data', 'first-chart'].map((name, place, { length }) => ({
    name,
    test: (id: string) => chunkOf(id) === name,
    // What an earlier stage needs is taken before a later one takes it along.
    priority: length - place,
  }))

  return {
    name: 'load-stages',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd() {
      reached = moduleStages(starts, (id) => this.getModuleInfo(id))
    },
    generateBundle(_, bundle) {
      const violations = stageViolations({
        root,
        tables: { ...tables, starts },
        modules: [...this.getModuleIds()].flatMap((id) => this.getModuleInfo(id) ?? []),
        chunks: Object.values(bundle).filter((output) => output.type === 'chunk'),
      })
      if (violations.length > 0) this.error(violations.join('\n'))
    },
  }
}

/** Packages that belong to one stage. The others follow the files that import them, part by part. */
function wholePackages(libraries: readonly Door[]): ReadonlyMap<string, Stage> {
  return new Map(
    libraries.flatMap(({ library, notBefore, isInParts, brings = {} }) => [
      ...(notBefore === undefined || isInParts ? [] : [[library, notBefore] as const]),
      ...Object.entries(brings),
    ]),
  )
}

function mapped<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To,
): Readonly<Record<Key, To>> {
  return Object.fromEntries(
    (Object.entries(record) as [Key, From][]).map(([key, value]) => [key, change(value)]),
  ) as Record<Key, To>
}
