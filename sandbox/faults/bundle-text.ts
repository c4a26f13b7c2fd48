import { itemsOf, membersOf } from '#sandbox/store/json-spans.ts'
import type { Answer } from './answer.ts'

/** Changes to a searchset as text, so that what is not changed stays as it was written, digits included. */

interface Link {
  readonly relation: string
  readonly url: string
}

/** A searchset with the URL of one of its links changed. An answer without that link stays as it is. */
export function withLink(answer: Answer, relation: string, url: string): Answer {
  const links = membersOfBundle(answer).get('link')
  if (!links) return answer
  const before = JSON.parse(answer.body.slice(links.start, links.end)) as readonly Link[]
  if (!before.some((link) => link.relation === relation)) return answer
  const after = before.map((link) => (link.relation === relation ? { ...link, url } : link))
  return replaced(answer, links, JSON.stringify(after))
}

/** A searchset whose first resource is about someone else. */
export function withStranger(answer: Answer): Answer {
  const entries = membersOfBundle(answer).get('entry')
  const [first] = entries ? itemsOf(answer.body, entries.start) : []
  const resource = first && membersOf(answer.body, first.start).get('resource')
  const subject = resource && membersOf(answer.body, resource.start).get('subject')
  return subject ? replaced(answer, subject, '{"reference":"Patient/somebody-else"}') : answer
}

function membersOfBundle({ status, body }: Answer): ReturnType<typeof membersOf> {
  return status === 200 ? membersOf(body, 0) : new Map()
}

function replaced(
  answer: Answer,
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): Answer {
  return { ...answer, body: answer.body.slice(0, start) + text + answer.body.slice(end) }
}
