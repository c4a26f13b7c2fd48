/** One place where a file names another file or a library, however it is written. */
export interface Reference {
  /** As written; undefined where it is computed and cannot be judged. */
  readonly specifier: string | undefined
  /** How it is written, in the words of a violation: `import`, `import type`, `vi.mock` … */
  readonly form: string
  readonly line: number
}

export interface FoundReference extends Omit<Reference, 'line'> {
  /** Offset in the file. */
  readonly at: number
}
