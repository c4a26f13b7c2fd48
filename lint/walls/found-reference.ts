/** One place where a file names another file or a library, in any form. */
export interface Reference {
  /** As written; undefined if it is computed. */
  readonly specifier: string | undefined
  /** The form, as violations name it: `import`, `import type`, `vi.mock` … */
  readonly form: string
  readonly line: number
}

export interface FoundReference extends Omit<Reference, 'line'> {
  /** Offset in the file. */
  readonly at: number
}
