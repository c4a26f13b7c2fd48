import type { ValidationIssue } from './validation-issues.ts'

export interface Judged {
  readonly name: string
  /** The kind of mess it carries, where it carries one. */
  readonly kind?: string | undefined
}

/**
 * What is not as intended, one sentence each: an error on a resource that nobody altered, an error on a messy one
 * that its kind does not intend, and an intended error that did not come.
 * @param intendedErrors the patterns of messages that a kind intends; each has to come, and no other
 */
export function unintendedIssues(
  resources: readonly Judged[],
  issues: readonly ValidationIssue[],
  intendedErrors: (kind: string) => readonly RegExp[],
): string[] {
  const errors = Map.groupBy(
    issues.filter(({ severity }) => severity === 'error' || severity === 'fatal'),
    ({ name }) => name,
  )
  return resources.flatMap(({ name, kind }) => {
    const found = errors.get(name) ?? []
    const intended = kind === undefined ? [] : intendedErrors(kind)
    const who = kind === undefined ? name : `${name} (${kind})`
    return [
      ...found
        .filter(({ message }) => !intended.some((pattern) => pattern.test(message)))
        .map(({ location = '', message }) => `${who}: ${location}: ${message}`),
      ...intended
        .filter((pattern) => !found.some(({ message }) => pattern.test(message)))
        .map((pattern) => `${who}: the intended error ${String(pattern)} did not come`),
    ]
  })
}
