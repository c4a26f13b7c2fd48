import { stages, type Stage, type StageStarts } from '../room.ts'
import type { Start } from './stage-tables.ts'

/** The part of the bundler's module that is needed here. */
export interface ModuleImports {
  readonly importedIds: readonly string[]
}

/** For each of our modules, the stages that load it through static imports. */
export type ModuleStages = ReadonlyMap<string, ReadonlySet<Start>>

/**
 * Follows the static imports from the files that each stage begins with. Packages are not followed: most of what a
 * package's index file imports is not used, so `lint/doors.ts` says when packages may be loaded.
 *
 * @param starts module ids by stage
 */
export function moduleStages(
  starts: StageStarts,
  importsOf: (id: string) => ModuleImports | null,
): ModuleStages {
  const reached = new Map<string, Set<Start>>()
  for (const [stage, ids] of Object.entries(starts) as [Start, string[]][]) {
    const waiting = [...ids]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const seen = reached.get(id) ?? new Set<Start>()
      if (seen.has(stage) || packageOf(id) !== undefined) continue
      reached.set(id, seen.add(stage))
      waiting.push(...(importsOf(id)?.importedIds ?? []))
    }
  }
  return reached
}

/** The earliest stage that loads a module. */
export function earliestStage(reached: ReadonlySet<Stage> | undefined): Stage {
  return stages.find((stage) => reached?.has(stage)) ?? 'on demand'
}

/** The package that a module belongs to; undefined for our own modules. */
export function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
}
