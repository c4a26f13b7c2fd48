/**
 * Finds the positions of values in JSON text, so that a resource can be served exactly as it was written, digits
 * included. The text must already be known to be valid JSON.
 */

interface Span {
  readonly start: number
  readonly end: number
}

/** The members of the object that starts at `start`: each name with the span of its value. */
export function membersOf(text: string, start: number): ReadonlyMap<string, Span> {
  const members = new Map<string, Span>()
  let at = skipSpace(text, start + 1)
  while (text[at] === '"') {
    const nameEnd = valueEnd(text, at)
    const name: unknown = JSON.parse(text.slice(at, nameEnd))
    const valueStart = skipSpace(text, skipSpace(text, nameEnd) + 1)
    const end = valueEnd(text, valueStart)
    members.set(String(name), { start: valueStart, end })
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return members
}

/** The spans of the items of the array that starts at `start`. */
export function itemsOf(text: string, start: number): Span[] {
  const items: Span[] = []
  let at = skipSpace(text, start + 1)
  while (at < text.length && text[at] !== ']') {
    const end = valueEnd(text, at)
    items.push({ start: at, end })
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
  }
  return items
}

export function skipSpace(text: string, start: number): number {
  let at = start
  while (text.charCodeAt(at) <= 0x20) at += 1
  return at
}

function valueEnd(text: string, start: number): number {
  const opening = text[start]
  if (opening === '"') return stringEnd(text, start)
  if (opening !== '{' && opening !== '[') {
    let at = start
    while (at < text.length && !/[,\]}\s]/.test(text[at] ?? '')) at += 1
    return at
  }
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (character === '"') at = stringEnd(text, at) - 1
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}
