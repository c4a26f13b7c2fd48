import type { FhirLogLine } from './fhir-server/log-line.ts'

/** What happened in the sandbox, line by line, for tests and testers. No tokens, codes, secrets or launch values. */
export type LogLine = {
  /** Grows by one a line; does not start again when the log is emptied. */
  readonly line: number
  readonly time: string
} & LogEvent

export type LogEvent =
  | {
      readonly kind: 'launch'
      readonly client: string
      readonly user: string
      readonly patient: string | undefined
      readonly launch: string
    }
  | ({
      readonly kind: 'authorization'
      readonly client: string | undefined
      readonly launch: string | undefined
      readonly method: string
      /** `granted`, or the OAuth error. */
      readonly outcome: string
    } & Exchange)
  | ({
      readonly kind: 'token'
      readonly client: string | undefined
      readonly launch: string | undefined
      readonly patient: string | undefined
      readonly grantType: string | undefined
      /** `granted`, or the OAuth error. */
      readonly outcome: string
    } & Exchange)
  | ({ readonly kind: 'fhir' } & FhirLogLine)

/** What was asked and answered, secrets hidden. */
interface Exchange {
  readonly parameters?: Readonly<Record<string, string>> | undefined
  readonly answer?: Readonly<Record<string, unknown>> | undefined
}

const mostLines = 20_000

export function createAccessLog() {
  const lines: LogLine[] = []
  let last = 0
  return {
    add(event: LogEvent): void {
      last += 1
      lines.push({ line: last, time: new Date().toISOString(), ...event })
      if (lines.length > mostLines) lines.shift()
    },
    /** JSON lines, oldest first; those after line `after` only. */
    text: (after = 0) =>
      lines
        .filter(({ line }) => line > after)
        .map((line) => JSON.stringify(line))
        .join('\n'),
    clear: () => {
      lines.length = 0
    },
  }
}

export type AccessLog = ReturnType<typeof createAccessLog>
