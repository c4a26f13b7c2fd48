import { stages, type Stage, type StageStarts } from '../room.ts'
import type { Start } from './stage-tables.ts'

/** What of a bundler's module this needs. */
export interface ModuleImports {
  readonly importedIds: readonly string[]
}

/** For each module of ours, the stages that reach it by static imports. */
export type ModuleStages = ReadonlyMap<string, ReadonlySet<Start>>

/**
 * Follows the static imports from where each stage begins. Packages are not looked into: what an index file of
 * theirs names is mostly not taken, so doors say when they are loaded.
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
  return stages.find((stage) => reached?.has(stage)) ?? 'when asked'
}

/** The package that a module comes from; undefined for ours. */
export function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1]
}
