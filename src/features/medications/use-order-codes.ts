import { useMemo } from 'react'
import type { MedicationOrder } from '#src/clinical/medications/medication-order.ts'
import { orderCodes } from '#src/clinical/medications/order-codes.ts'
import type { AnswerLine } from '#src/queries/answer-line.ts'

/** The codes of an order, from the resources that it was made of. */
export function useOrderCodes(
  lines: readonly AnswerLine[],
): (order: MedicationOrder) => ReadonlySet<string> {
  return useMemo(() => {
    const resources = new Map(lines.map(({ reference, resource }) => [reference, resource]))
    return ({ sources }) => orderCodes(sources.map((each) => resources.get(each)))
  }, [lines])
}
