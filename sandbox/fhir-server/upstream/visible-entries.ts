import { isObject } from '#sandbox/store/is-object.ts'
import { itemsOf, membersOf } from '#sandbox/store/json-spans.ts'
import type { StoredResource } from '#sandbox/store/stored-resource.ts'
import { operationOutcome } from '../answers/fhir-failure.ts'

/** A searchset of another server, with what the token may see of it. */
export interface VisibleEntries {
  readonly body: string
  readonly entries: number
  /** The URL of the next link, if there is one. */
  readonly next: string | undefined
}

/**
 * Leaves out of a searchset what a token may not see, and says so by an outcome. What is left stays as it was written.
 * @param isVisible whether the token may see a resource; OperationOutcomes are always shown
 * @param isTotalVisible whether it may see all that the total counts, on other pages too
 */
export function visibleEntries(
  body: string,
  isVisible: (resource: StoredResource) => boolean,
  isTotalVisible: boolean,
): VisibleEntries {
  const members = membersOf(body, 0)
  const span = members.get('entry')
  const items = span ? itemsOf(body, span.start) : []
  const texts = items.map(({ start, end }) => body.slice(start, end))
  const kept = texts.filter((text) => {
    const resource = resourceOf(text)
    return resource?.resourceType === 'OperationOutcome' || (resource && isVisible(resource))
  })
  const next = nextOf(body)
  if (!span || kept.length === texts.length)
    return { body: isTotalVisible ? body : withoutTotal(body), entries: kept.length, next }
  const left = texts.length - kept.length
  const words = `${String(left)} of this page are not within the token's patient and scopes`
  const outcome = JSON.stringify(operationOutcome('suppressed', words, 'warning'))
  const entries = [...kept, `{"resource":${outcome},"search":{"mode":"outcome"}}`]
  const within = `${body.slice(0, span.start)}[${entries.join(',')}]${body.slice(span.end)}`
  return { body: withoutTotal(within), entries: kept.length, next }
}

export function resourceOf(entry: string): StoredResource | undefined {
  const span = membersOf(entry, 0).get('resource')
  return span && parsedResource(entry.slice(span.start, span.end))
}

export function parsedResource(text: string): StoredResource | undefined {
  const json: unknown = JSON.parse(text)
  if (!isObject(json)) return undefined
  const { resourceType, id } = json
  if (typeof resourceType !== 'string') return undefined
  return { resourceType, id: typeof id === 'string' ? id : '', text, json }
}

function nextOf(body: string): string | undefined {
  const span = membersOf(body, 0).get('link')
  const links: unknown = span ? JSON.parse(body.slice(span.start, span.end)) : []
  if (!Array.isArray(links)) return undefined
  const next: unknown = links.find((link) => isObject(link) && link['relation'] === 'next')
  return isObject(next) && typeof next['url'] === 'string' ? next['url'] : undefined
}

/** The total counts what was left out too. */
function withoutTotal(body: string): string {
  const span = membersOf(body, 0).get('total')
  if (!span) return body
  const before = body.slice(0, body.lastIndexOf('"total"', span.start))
  const after = body.slice(span.end)
  return /^\s*,/.test(after)
    ? before + after.replace(/^\s*,/, '')
    : before.replace(/,\s*$/, '') + after
}
