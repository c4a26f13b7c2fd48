/**
 * A converted number with the fewest decimals whose last place is at most twice as coarse as the source's: 130 mg/dL of
 * glucose are 7.2 mmol/L, not 7.2158.
 * @param source the digits as they were sent
 * @param convert the same conversion
 */
export function roundedLikeSource(
  number: number,
  source: string,
  convert: (value: number) => number | undefined,
): string {
  const step = 10 ** -decimalsOf(source)
  const convertedStep = Math.abs((convert(step) ?? 0) - (convert(0) ?? 0))
  const decimals = Math.ceil(-Math.log10(2 * convertedStep) - 1e-9)
  return number.toFixed(Math.min(Math.max(decimals, 0), 20)).replace(/^-(0(\.0*)?)$/, '$1')
}

/** The decimals of `1.10` are two, those of `12e1` minus one. */
function decimalsOf(digits: string): number {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e')
  return (mantissa.split('.')[1]?.length ?? 0) - Number(exponent)
}
