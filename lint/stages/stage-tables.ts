import type { Door, Room, Stage, StageStarts } from '../room.ts'

/** A stage that begins with certain files. `on demand` begins at every other `import()`. */
export type Start = Exclude<Stage, 'on demand'>

/** The tables that the build is split by. */
export interface StageTables {
  readonly rooms: readonly Room[]
  readonly doors: readonly Door[]
  readonly starts: StageStarts
}
