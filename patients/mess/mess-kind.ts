import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'

/** One way in which real charts are untidy. */
export interface MessKind {
  /** Its name: the code in `meta.tag`, the row in docs/mess.md and the key of its rate. */
  readonly kind: string
  /** What it is, in one sentence. */
  readonly description: string
  /** The promise that it puts to the test, or the clause that allows it. */
  readonly expectation: string
  readonly appliesTo: (resource: Resource) => boolean
  /** The messy resource under its own id, then the resources that come with it. */
  readonly apply: (
    resource: Resource,
    random: Random,
  ) => readonly [messy: Resource, ...more: Resource[]]
  /** The elements in which the messy resource differs from the original, except `meta`. */
  readonly changes: readonly string[]
  /** The errors that HL7's validation rules report for it; without this, none. */
  readonly intendedErrors?: readonly RegExp[]
}
