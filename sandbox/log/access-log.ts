import type { LogEvent, LogLine } from './log-event.ts'

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
