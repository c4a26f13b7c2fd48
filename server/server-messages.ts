import { server as en } from '#src/messages/en/server.ts'
import { server as frCa } from '#src/messages/fr-CA/server.ts'
import type { ServerMessages } from '#src/messages/server.ts'

/**
 * The messages in the first language of an Accept-Language header that there are messages in, otherwise English.
 * https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 */
export function serverMessages(acceptLanguage: string | undefined): ServerMessages {
  const tags = (acceptLanguage ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', weight] = range.trim().split(';q=')
      return { tag: tag.toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
    })
    .toSorted((one, other) => other.weight - one.weight)
  const first = tags.find(({ tag }) => /^(en|fr)\b/.test(tag))
  return first?.tag.startsWith('fr') === true ? frCa : en
}
