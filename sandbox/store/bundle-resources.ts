import { itemsOf, membersOf, skipSpace } from './json-spans.ts'
import type { StoredResource } from './stored-resource.ts'

/**
 * The resources of a FHIR R4 Bundle, each with its own source text. A reference by `urn:uuid:` becomes the relative
 * reference of the entry it names; nothing else is changed.
 * @throws Error when the text is not a Bundle
 */
export function bundleResources(text: string): StoredResource[] {
  const bundle: unknown = JSON.parse(text)
  if (
    typeof bundle !== 'object' ||
    bundle === null ||
    !('resourceType' in bundle) ||
    bundle.resourceType !== 'Bundle'
  ) {
    throw new Error('not a FHIR Bundle')
  }
  const entrySpan = membersOf(text, skipSpace(text, 0)).get('entry')
  if (!entrySpan) return []
  const entries = itemsOf(text, entrySpan.start).flatMap(({ start }) => {
    const members = membersOf(text, start)
    const resource = members.get('resource')
    const fullUrl = members.get('fullUrl')
    if (!resource) return []
    return [
      {
        source: text.slice(resource.start, resource.end),
        fullUrl: fullUrl && String(JSON.parse(text.slice(fullUrl.start, fullUrl.end))),
      },
    ]
  })
  const resources = entries.map(({ source, fullUrl }) => ({
    fullUrl,
    resource: storedResource(source),
  }))
  const byUrn = new Map(
    resources.flatMap(({ fullUrl, resource }) =>
      fullUrl?.startsWith('urn:')
        ? [[fullUrl, `${resource.resourceType}/${resource.id}`] as const]
        : [],
    ),
  )
  if (byUrn.size === 0) return resources.map(({ resource }) => resource)
  return resources.map(({ resource }) =>
    storedResource(withRelativeReferences(resource.text, byUrn)),
  )
}

function storedResource(text: string): StoredResource {
  const json = JSON.parse(text) as Record<string, unknown>
  const { resourceType, id } = json
  if (typeof resourceType !== 'string' || typeof id !== 'string')
    throw new Error('a resource without type or id')
  return { resourceType, id, text, json }
}

function withRelativeReferences(text: string, byUrn: ReadonlyMap<string, string>): string {
  return text.replaceAll(/"(urn:(?:uuid|oid):[^"]+)"/g, (whole, urn: string) => {
    const reference = byUrn.get(urn)
    return reference === undefined ? whole : `"${reference}"`
  })
}
