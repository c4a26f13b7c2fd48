import { cutDecimal } from './cut-decimal.ts'

/** Words in a drawing, with the decimals in them cut for the eye: all digits are in the readout and in the table. */
export function withCutDecimals(text: string): string {
  return text.replaceAll(/-?\d+\.\d+/g, (digits) => {
    const { shown, rest } = cutDecimal(digits)
    return rest === '' ? shown : `${shown}…`
  })
}
