/** The sign of a difference: a minus, not a hyphen; none in either direction is said as such. */
export function signOf(difference: string): '−' | '+' | '±' {
  if (difference.startsWith('-')) return '−'
  return /[1-9]/.test(difference) ? '+' : '±'
}

/** `+0.30`, `−1.8`, `±0`. */
export function signedText(difference: string): string {
  return signOf(difference) + difference.replace('-', '')
}
