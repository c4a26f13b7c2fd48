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
/** In all lines together: a line holds the form of a search, which may be a million long. */
const mostCharacters = 32_000_000

/** The newest lines, as far as they fit. */
export function createAccessLog() {
  const lines: { readonly line: number; readonly text: string }[] = []
  let last = 0
  let characters = 0
  return {
    add(event: LogEvent): void {
      last += 1
      const line: LogLine = { line: last, time: new Date().toISOString(), ...event }
      const text = JSON.stringify(line)
      lines.push({ line: last, text })
      characters += text.length
      while (lines.length > mostLines || characters > mostCharacters)
        characters -= lines.shift()?.text.length ?? characters
    },
    /** JSON lines, oldest first; those after line `after` only. */
    text: (after = 0) =>
      lines
        .filter(({ line }) => line > after)
        .map(({ text }) => text)
        .join('\n'),
    clear: () => {
      lines.length = 0
      characters = 0
    },
  }
}

export type AccessLog = ReturnType<typeof createAccessLog>
