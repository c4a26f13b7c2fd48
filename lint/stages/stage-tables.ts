import type { Door, Room, Stage, StageStarts } from '../room.ts'

/** A stage that begins somewhere; `when asked` begins at every `import()`. */
export type Start = Exclude<Stage, 'when asked'>

/** What the build is divided by. */
export interface StageTables {
  readonly rooms: readonly Room[]
  readonly doors: readonly Door[]
  readonly starts: StageStarts
}
