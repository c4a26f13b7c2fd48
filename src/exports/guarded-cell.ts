/**
 * Characters with which a spreadsheet begins a formula, after anything that it may trim; the full-width ones are read as
 * the others. OWASP ASVS 5.0, 1.2.10.
 */
const formulaStart = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/

/** A negative number is a number in every spreadsheet, and signs alone (`++` of a dipstick) call nothing. */
const harmless = /^(-?\d+(\.\d+)?([eE][+-]?\d+)?|[+-]+)$/

/** The text of a cell, with an apostrophe before what a spreadsheet would take for a formula. */
export function guardedCell(text: string): string {
  return formulaStart.test(text) && !harmless.test(text) ? `'${text}` : text
}
