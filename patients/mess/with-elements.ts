import type { Resource } from '../resource-parts.ts'

/** A copy of a resource with some elements set. Those that are undefined are removed. */
export function withElements(
  resource: Resource,
  elements: Readonly<Record<string, unknown>>,
): Resource {
  return Object.fromEntries(
    Object.entries({ ...resource, ...elements }).filter(([, value]) => value !== undefined),
  )
}
