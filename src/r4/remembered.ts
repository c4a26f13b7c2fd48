/** More different texts than a chart's dates and names in one view; then it starts anew. */
const maxTexts = 2000

/**
 * The same function of a text, which does its work once for each: a chart repeats its dates, names and systems in every
 * resource, and several rules ask about each.
 */
export function remembered<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as Value
    if (known.size === maxTexts) known.clear()
    const value = read(text)
    known.set(text, value)
    return value
  }
}
