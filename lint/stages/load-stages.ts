import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { rooms, stageStarts } from '../arrows.ts'
import { doors } from '../doors.ts'
import type { Door, Stage } from '../room.ts'
import { earliestStage, moduleStages, packageOf, type ModuleStages } from './module-stages.ts'
import type { StageTables } from './stage-tables.ts'
import { stageViolations } from './stage-violations.ts'

/** One chunk per stage: the searches never wait for React, and one file compresses better than several. */
const chunkOfStage: Readonly<Record<Stage, string | undefined>> = {
  'launch page': 'both-pages',
  session: 'session',
  'first data': 'first-data',
  'first chart': 'first-chart',
  'on demand': undefined,
}

/**
 * Splits the build into the stages of `lint/arrows.ts`. The build fails if a file or a package is loaded earlier than
 * the tables allow.
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
  /** In chunks of their own: they wait for the stages that they import, which share a chunk with what those need. */
  let pageScripts: ReadonlySet<string> = new Set()

  function chunkOf(id: string): string | undefined {
    const name = packageOf(id)
    if (name !== undefined) return chunkOfStage[packages.get(name) ?? 'on demand']
    if (pageScripts.has(id)) return undefined
    const stagesOfFile = reached.get(id)
    return chunkOfStage[earliestStage(stagesOfFile)]
  }

  const groups = ['both-pages', 'session', 'first-data', 'first-chart'].map(
    (name, place, { length }) => ({
      name,
      test: (id: string) => chunkOf(id) === name,
      // Earlier stages come first: a group also takes the dependencies of its files.
      priority: length - place,
    }),
  )

  return {
    name: 'load-stages',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd() {
      reached = moduleStages(starts, (id) => this.getModuleInfo(id))
      const isImportedLate = (id: string) => this.getModuleInfo(id)?.dynamicImporters.length !== 0
      pageScripts = new Set(
        Object.values(starts)
          .flat()
          .filter((id) => !isImportedLate(id)),
      )
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

/** Packages that belong to one stage as a whole. The parts of others go with the files that import them. */
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
