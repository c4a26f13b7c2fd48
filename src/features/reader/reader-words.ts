import type { ReaderMessages } from '#src/messages/reader.ts'
import { personNameText } from '#src/presentation/person-name-text.ts'
import type { Reader } from '#src/queries/reader-query.ts'

/** The reader by name and role, or by what they are to the chart. */
export function readerText({ kind, identity }: Reader, texts: ReaderMessages): string {
  const { name, roles = [] } = identity ?? {}
  const who = name === undefined ? texts.kinds[kind] : personNameText(name)
  return roles.length === 0 ? who : texts.withRoles(who, roles.join(', '))
}
