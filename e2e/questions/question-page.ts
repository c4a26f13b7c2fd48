import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mostActions, questions, type Question } from './questions.ts'

/** What one visit counted. */
export interface Counted {
  readonly width: number
  readonly actions: readonly string[]
}

const file = join(import.meta.dirname, '../../docs/questions.md')

/** One row of docs/questions.md. */
export function questionRow({ asks, patient }: Question, { width, actions }: Counted): string {
  const steps = actions.length === 0 ? 'in sight at once' : actions.join(', ')
  return `| ${asks} | \`${patient}\` | ${String(width)} | ${String(actions.length)} | ${steps} |`
}

/** The rows of docs/questions.md as they are now. */
export function questionRows(): readonly string[] {
  return readFileSync(file, 'utf8').split('\n')
}

/** Keeps what a visit counted for the page, if that is to be written, and returns whether it is. */
export function keepCounted(question: Question, counted: Counted): boolean {
  const folder = process.env['QUESTIONS_COUNTED']
  if (folder === undefined) return false
  mkdirSync(folder, { recursive: true })
  const name = `${String(questions.indexOf(question))}-${String(counted.width)}.json`
  writeFileSync(join(folder, name), JSON.stringify(counted))
  return true
}

/** Writes docs/questions.md from what the visits counted. */
export function writeQuestionPage(folder: string): void {
  const files = readdirSync(folder)
  const rows = questions.flatMap((question, index) =>
    files
      .filter((name) => name.startsWith(`${String(index)}-`))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Counted)
      .toSorted((one, other) => other.width - one.width)
      .map((counted) => questionRow(question, counted)),
  )
  writeFileSync(file, `${[introduction, head, '|---|---|---|---|---|', ...rows].join('\n')}\n`)
}

const introduction = `# Questions that clinicians bring to a chart, and the actions to their answers

Each visit opens the chart at its summary and counts every press, key and scroll until the answer is in sight: at most
${String(mostActions)}. A scroll is most of a window. The page is written by \`npm run questions\`; \`npm test\` makes the
same visits and fails if a way has become longer or another. [The questions](../e2e/questions/questions.ts).
`
const head = '| question | patient | width, px | actions | which |'
