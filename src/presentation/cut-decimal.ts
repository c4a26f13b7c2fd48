/** Longer than this, a decimal takes more room than its digits are worth in a column. */
const maxLength = 8
const cutLength = 6

const decimalPattern = /^(?<comparator>[<>]=?)?(?<digits>-?\d+\.\d+)$/

/**
 * A decimal of many digits, cut and never rounded: what is shown, and the digits that follow. It is left whole where
 * the cut would fall before or at the point, or leave fewer than three significant digits.
 */
export function cutDecimal(text: string): { readonly shown: string; readonly rest: string } {
  const { comparator = '', digits = '' } = decimalPattern.exec(text)?.groups ?? {}
  const cut = digits.slice(0, cutLength)
  const significant = cut.replace(/^[-0.]+/, '').replace('.', '')
  const isCut = digits.length > maxLength && /\.\d/.test(cut) && significant.length >= 3
  const length = comparator.length + cutLength
  return isCut
    ? { shown: text.slice(0, length), rest: text.slice(length) }
    : { shown: text, rest: '' }
}
