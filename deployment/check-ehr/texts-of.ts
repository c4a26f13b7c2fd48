import type { JsonObject } from '#src/json-object.ts'

/** The texts of a member that should be an array of them; none where it is anything else. */
export function textsOf(document: JsonObject, member: string): readonly string[] {
  const value = document[member]
  return Array.isArray(value)
    ? value.filter((each): each is string => typeof each === 'string')
    : []
}
