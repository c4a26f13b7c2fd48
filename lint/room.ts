/** The types of the rows in `lint/arrows.ts` and `lint/doors.ts`. */

/** What code can use without receiving it as an argument. `environment`: page, network, storage, timers, globals. */
export type Ambient = 'clock' | 'randomness' | 'environment'

/** When a file of the app is loaded by the browser, earliest first. */
export const stages = ['launch page', 'session', 'first data', 'first chart', 'on demand'] as const
export type Stage = (typeof stages)[number]

/** The files that each stage begins with. `on demand` begins at every other `import()`. */
export type StageStarts = Readonly<Record<Exclude<Stage, 'on demand'>, readonly string[]>>

export interface Room {
  /** A folder, a file, or `folder/*` for each folder in it. A file belongs to the most specific row. */
  readonly at: string
  /** Folders or files that the room's files may import. An entry that no file uses fails the check. */
  readonly mayImport: readonly string[]
  /** What to do instead of an import that is not allowed. */
  readonly instead: string
  /** Ambient capabilities of its files; none by default. An entry that no file uses fails the check. */
  readonly mayUse?: readonly Ambient[] | 'everything'
  /**
   * The earliest stage that may load its files; `on demand` by default. Imports decide when a file is loaded; this
   * catches an import that loads it too early. If no file is loaded at that stage, the build fails as well.
   */
  readonly notBefore?: Stage
  /** Files or folders of the room with a stage of their own. */
  readonly otherwise?: Readonly<Record<string, Stage>>
}

/** A library and the places that may import it. A place that does not import it fails the check. */
export interface Door {
  readonly library: string
  readonly at: readonly string[]
  /** Places where only tests may import it. */
  readonly tests?: readonly string[]
  /** The earliest stage that may load it; `on demand` by default. */
  readonly notBefore?: Stage
  /** Whether its parts are loaded at different stages, with the files that import them. */
  readonly isInParts?: true
  /** Packages that it depends on and that are loaded before `on demand`. */
  readonly brings?: Readonly<Record<string, Stage>>
}
