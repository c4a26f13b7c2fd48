import type { SmartErrorCode } from '#src/smart/protocol/smart-error.ts'

/** One line of what a check found. */
export interface Finding {
  readonly verdict: Verdict
  /** What the line is about, in a word or two. */
  readonly about: string
  readonly words: string
  /** How every launch would end, where it would. */
  readonly endsWith?: SmartErrorCode | undefined
}

/** `note` is what no document proves, or what is good to know; `register` is what to enter at the EHR. */
export type Verdict = 'fits' | 'does not fit' | 'note' | 'register'

/** Findings about one thing. */
export function about(subject: string) {
  return {
    fits: (words: string): Finding => ({ verdict: 'fits', about: subject, words }),
    doesNotFit: (words: string, endsWith?: SmartErrorCode): Finding => ({
      verdict: 'does not fit',
      about: subject,
      words,
      endsWith,
    }),
    notes: (words: string): Finding => ({ verdict: 'note', about: subject, words }),
    register: (words: string): Finding => ({ verdict: 'register', about: subject, words }),
  }
}
