/** What is wrong, where it is, and what to do instead. */
export interface Violation {
  readonly file: string
  readonly line?: number
  readonly message: string
}

export function violationText({ file, line, message }: Violation): string {
  return `${line === undefined ? file : `${file}:${line}`}  ${message}`
}
