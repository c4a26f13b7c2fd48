import { quantityValue } from '#src/r4/quantity.ts'
import { record } from '#src/r4/record.ts'

/** Amounts in the source's own digits and units; an end or a part that was not sent is an ellipsis. */

export function amountText(quantity: unknown): string | undefined {
  const amount = quantityValue(quantity)
  return (
    amount && [`${amount.comparator ?? ''}${amount.text}`, amount.unit].filter(Boolean).join(' ')
  )
}

export function rangeText(range: unknown): string | undefined {
  return joined(amountText(record(range)['low']), ' – ', amountText(record(range)['high']))
}

export function ratioText(ratio: unknown): string | undefined {
  const { numerator, denominator } = record(ratio)
  return joined(amountText(numerator), ' / ', amountText(denominator))
}

function joined(
  first: string | undefined,
  between: string,
  second: string | undefined,
): string | undefined {
  if (first === undefined && second === undefined) return undefined
  return `${first ?? '…'}${between}${second ?? '…'}`
}
