import type { Finding, Verdict } from './finding.ts'

const width = 14

/** What a check found, a line each, with a last line that counts what does not fit. */
export function wordsOfFindings(findings: readonly Finding[]): string {
  const subjects = Math.max(...findings.map(({ about }) => about.length)) + 2
  const lines = findings.map(({ verdict, about, words, endsWith }) => {
    const ending = endsWith === undefined ? '' : ` A launch ends with SC-${endsWith.toUpperCase()}.`
    return `  ${verdict.padEnd(width)}${about.padEnd(subjects)}${words}${ending}`
  })
  const misfits = findings.filter(isMisfit).length
  const checked = findings.filter(({ verdict }) => verdict !== 'register').length
  const last =
    misfits === 0
      ? `Nothing found that does not fit, in ${String(checked)} lines. What “note” says only a launch can show.`
      : `${String(misfits)} of ${String(checked)} lines do not fit.`
  return [...lines, '', last].join('\n')
}

export function isMisfit({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict === 'does not fit'
}
