import type { Resource } from '../resource-parts.ts'
import { withElements } from './with-elements.ts'

/** A further resource that comes with a messy one: a copy with a suffix to its id and some other elements. */
export function companion(
  resource: Resource,
  suffix: string,
  elements: Readonly<Record<string, unknown>>,
): Resource {
  return withElements(resource, { ...elements, id: `${String(resource['id'])}-${suffix}` })
}
