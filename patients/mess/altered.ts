import type { Resource } from '../resource-parts.ts'

/** A copy of a resource with some elements put in, and those that are undefined taken out. */
export function altered(resource: Resource, elements: Readonly<Record<string, unknown>>): Resource {
  return Object.fromEntries(
    Object.entries({ ...resource, ...elements }).filter(([, value]) => value !== undefined),
  )
}
