/**
 * An instruction as it is, then its last clauses: of `1 tablet daily: 35 mg a week, or as told` also
 * `… 35 mg a week, or as told` and `… 35 mg a week, …`. It is cut at a colon, a semicolon or the first comma after it,
 * and says so. A part that the order before or after it says too does not tell them apart, and is left out.
 */
export function shortInstructions(text: string, neighbour: string | undefined): string[] {
  const clauses = text.split(/(?<=[:;])\s+/)
  const tails = clauses.slice(1).map((_, index) => clauses.slice(index + 1).join(' '))
  const last = clauses.length > 1 ? /^(.+?),\s/.exec(clauses.at(-1) ?? '')?.[1] : undefined
  const isTelling = (part: string) => neighbour?.includes(part) !== true
  return [
    text,
    ...tails.filter(isTelling).map((part) => `… ${part}`),
    ...(last !== undefined && isTelling(last) ? [`… ${last}, …`] : []),
  ]
}
