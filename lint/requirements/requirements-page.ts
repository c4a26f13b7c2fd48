import type { Requirement, RequirementGroup } from './requirement.ts'

/** docs/requirements.md, from its parts. */
export function requirementsPage(
  parts: readonly {
    readonly title: string
    readonly says: string
    readonly groups: readonly RequirementGroup[]
  }[],
): string {
  return `${head}\n${parts.map(part).join('\n')}`
}

/** The visits to the page of each cause, which hold its words and its fold against the catalogue in both languages. */
const visitsOfCauses = 'e2e/faults/causes.spec.ts'

const head = `# What a session must hold, and what shows that it does

Each row is a sentence, and either the tests that fail when it is no longer true, or the reason why it has none. The rows
are in \`lint/requirements\`; \`npm run requirements\` writes this page, and \`npm test\` fails when it is not up to date
or a named test is gone. A contract in \`src/testing\` is run by the tests of every session mode.
`

function part({ title, says, groups }: Parameters<typeof requirementsPage>[0][number]): string {
  const all = groups.flatMap(({ requirements }) => requirements)
  const tested = all.filter(({ tests, causes = [] }) => tests ?? causes[0]).length
  const count = `${String(all.length)} rows: ${String(tested)} with tests, ${String(all.length - tested)} without.`
  return `## ${title}\n\n${says} ${count}\n\n${groups.map(group).join('\n')}`
}

function group({ title, source, requirements }: RequirementGroup): string {
  return [
    `### ${title}`,
    '',
    `[Source](${source})`,
    '',
    '| | what must be true | shown by | or why not |',
    '|---|---|---|---|',
    ...requirements.map(row),
    '',
  ].join('\n')
}

function row({ id, says, tests = {}, causes = [], because = '' }: Requirement): string {
  const named = Object.entries(tests).map(
    ([file, titles]) => `\`${file}\`: ${titles.map((title) => `“${title}”`).join(', ')}`,
  )
  const pages = causes.map((cause) => `\`SC-${cause.toUpperCase()}\``).join(', ')
  const shown = pages === '' ? named : [`\`${visitsOfCauses}\`: ${pages}`, ...named]
  return `| ${[id, says, shown.join('<br>'), because].map(cell).join(' | ')} |`
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`)
}
