import type { Quantity, Range, Ratio } from 'fhir/r4'
import { quantityValue } from './quantity.ts'
import { element, type Untrusted } from './sent.ts'

/** Amounts as text, in the source's own digits and units. A missing end or part is shown as an ellipsis. */

export function amountText(quantity: Untrusted<Quantity> | undefined): string | undefined {
  const amount = quantityValue(quantity)
  return (
    amount && [`${amount.comparator ?? ''}${amount.text}`, amount.unit].filter(Boolean).join(' ')
  )
}

export function rangeText(range: Untrusted<Range> | undefined): string | undefined {
  const { low, high } = element(range)
  return joined(amountText(low), ' – ', amountText(high))
}

/** @param between `:` for a titre, ` / ` for a strength or a rate */
export function ratioText(
  ratio: Untrusted<Ratio> | undefined,
  between: ':' | ' / ',
): string | undefined {
  const { numerator, denominator } = element(ratio)
  return joined(amountText(numerator), between, amountText(denominator))
}

function joined(
  first: string | undefined,
  between: string,
  second: string | undefined,
): string | undefined {
  if (first === undefined && second === undefined) return undefined
  return `${first ?? '…'}${between}${second ?? '…'}`
}
