import type { LogEvent, LogLine } from './log-event.ts'

const maxLines = 20_000
/** Of all lines together: one line may hold the form of a search, up to a million characters long. */
const maxCharacters = 32_000_000

/** Keeps the newest lines, within both limits. */
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
      while (lines.length > maxLines || characters > maxCharacters)
        characters -= lines.shift()?.text.length ?? characters
    },
    /** The lines after number `after` as JSON lines, oldest first. */
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
