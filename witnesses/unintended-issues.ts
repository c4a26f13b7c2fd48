import type { ValidationIssue } from './validate-resources.ts'

export interface ValidatedResource {
  readonly name: string
  /** Its kind of mess, if it is messy. */
  readonly kind?: string | undefined
}

/**
 * What is not as intended, one line each: an error in a tidy resource, an error in a messy one that its kind does not
 * intend, and an intended error that was not reported.
 * @param intendedErrors patterns of the messages that a kind intends: each must be reported, and no other
 */
export function unintendedIssues(
  resources: readonly ValidatedResource[],
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
        .map((pattern) => `${who}: the intended error ${String(pattern)} was not reported`),
    ]
  })
}
