import type { Resource } from '../resource-parts.ts'
import { altered } from './altered.ts'

/** A resource of its own that comes with a messy one: its id with a suffix, and some elements of its own. */
export function beside(
  resource: Resource,
  suffix: string,
  elements: Readonly<Record<string, unknown>>,
): Resource {
  return altered(resource, { ...elements, id: `${String(resource['id'])}-${suffix}` })
}
