import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'

/** One way in which real charts are not tidy. */
export interface MessKind {
  /** Its name: the code in `meta.tag`, the row in docs/mess.md, the key of its rate. */
  readonly kind: string
  /** What it is, in one sentence. */
  readonly what: string
  /** The promise that it puts to the test, or the clause that allows it. */
  readonly serves: string
  readonly isFor: (resource: Resource) => boolean
  /** The resource made messy, under its own id; then the resources that come with it. */
  readonly make: (
    resource: Resource,
    random: Random,
  ) => readonly [messy: Resource, ...more: Resource[]]
  /** The elements in which the messy resource differs from its original, `meta` apart. */
  readonly changes: readonly string[]
  /** What the HL7 validation rules have to say about it, each as an error; nothing where left out. */
  readonly intendedErrors?: readonly RegExp[]
}
