/** The shapes of the house's tables: `lint/arrows.ts` and `lint/doors.ts` hold the rows. */

/** What a room may reach without being given it. `outside` is the network, the screen, storage, timers and globals. */
export type Ambient = 'clock' | 'chance' | 'outside'

/** When a file of the app reaches the browser, earliest first. */
export const stages = ['launch page', 'first data', 'first chart', 'when asked'] as const
export type Stage = (typeof stages)[number]

/** The files that each stage begins with; `when asked` begins at every other `import()`. */
export type StageStarts = Readonly<Record<Exclude<Stage, 'when asked'>, readonly string[]>>

export interface Room {
  /** A folder, a file, or `folder/*` for each folder in it. A file belongs to the nearest row. */
  readonly at: string
  /** Folders or files that its files may import. An entry that no file uses fails. */
  readonly mayImport: readonly string[]
  /** What to do instead of an import that is not allowed. */
  readonly instead: string
  /** What its files may reach without being given it; nothing where it is left out. An entry that no file uses fails. */
  readonly mayUse?: readonly Ambient[] | 'everything'
  /**
   * Rooms of the app: the earliest stage that may load its files. Imports decide when each is loaded; this keeps an
   * import from loading it too early. A stage that loads none of its files fails.
   */
  readonly notBefore?: Stage
  /** Files or folders of the room with a stage of their own. */
  readonly otherwise?: Readonly<Record<string, Stage>>
}

/** A library, and the only places that may import it. A place that does not import it fails. */
export interface Door {
  readonly library: string
  readonly at: readonly string[]
  /** Places whose tests may import it as well. */
  readonly tests?: readonly string[]
  /** The earliest stage that may load it; `when asked` where it is left out. */
  readonly notBefore?: Stage
  /** Its parts are loaded at different stages, each with what imports it. */
  readonly isInParts?: true
  /** Packages that it brings along before something is asked for. */
  readonly brings?: Readonly<Record<string, Stage>>
}
