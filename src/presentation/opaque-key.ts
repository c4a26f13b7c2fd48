/**
 * A short name for a key, to stand in an address: codes, dates and ids of results do not belong there. It cannot be read,
 * and it is no secret: whoever has an address and a guess, such as a LOINC code or a day, can compare them.
 * FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
 */
export function opaqueKey(key: string): string {
  let hash = 0x811c9dc5
  for (const character of key) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
