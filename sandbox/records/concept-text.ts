/** The words of a CodeableConcept: its text, else its first coding's display or code. */
export function conceptText(concept: unknown): string | undefined {
  if (typeof concept !== 'object' || concept === null) return undefined
  if ('text' in concept && typeof concept.text === 'string') return concept.text
  const first = firstCoding(concept)
  const found = first?.display ?? first?.code
  return typeof found === 'string' ? found : undefined
}

export function firstCoding(concept: unknown) {
  if (typeof concept !== 'object' || concept === null || !('coding' in concept)) return undefined
  const { coding } = concept
  return Array.isArray(coding)
    ? (coding[0] as { display?: unknown; code?: unknown } | undefined)
    : undefined
}
