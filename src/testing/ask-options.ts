import type { QuestionOptions } from '#src/queries/question.ts'

/** How a question is asked when nothing special is wanted of it. */
export function askOptions<Value>(
  parts: Partial<QuestionOptions<Value>> = {},
): QuestionOptions<Value> {
  return {
    anyDate: false,
    limit: 20_000,
    mergedIds: Promise.resolve([]),
    stop: new AbortController().signal,
    onProgress: () => undefined,
    onSoFar: () => undefined,
    ...parts,
  }
}
