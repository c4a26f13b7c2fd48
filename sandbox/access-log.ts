/** What happened in the sandbox, line by line, for tests and testers. No tokens, codes or launch values. */
export type LogLine = { readonly time: string } & (
  | {
      readonly kind: 'fhir'
      readonly client: string | undefined
      readonly user: string | undefined
      readonly patient: string | undefined
      readonly method: string
      readonly url: string
      readonly status: number
    }
  | {
      readonly kind: 'token'
      readonly client: string | undefined
      readonly grantType: string | undefined
      readonly outcome: string
      readonly patient: string | undefined
    }
)

type Unstamped<Line> = Line extends unknown ? Omit<Line, 'time'> : never

const mostLines = 20_000

export function createAccessLog() {
  const lines: LogLine[] = []
  return {
    add(line: Unstamped<LogLine>): void {
      lines.push({ time: new Date().toISOString(), ...line })
      if (lines.length > mostLines) lines.shift()
    },
    /** JSON lines, oldest first. */
    text: () => lines.map((line) => JSON.stringify(line)).join('\n'),
    clear: () => {
      lines.length = 0
    },
  }
}
