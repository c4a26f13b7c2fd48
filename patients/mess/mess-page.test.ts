import { expect, test } from 'vitest'
import { messKinds } from './all-mess-kinds.ts'
import { messRates } from './mess-rates.ts'

const rows = messKinds.map(({ kind, description, expectation, intendedErrors = [] }) => [
  `\`${kind}\``,
  description,
  expectation,
  rate(messRates.little[kind]),
  rate(messRates.all[kind]),
  intendedErrors.map((pattern) => `\`${pattern.source}\``).join(', ') || 'none',
])

const page = `# The mess of real charts

Public sample charts are tidy, real charts are not. \`patients/mess\` makes generated charts untidy in ${String(messKinds.length)} ways, on purpose
and so that each case can be found. Use these charts to see what a chart viewer does with each case:
\`npm start -- --mess\` serves them, \`npm run patients -- --mess --out DIR\` writes them as bundles.

- A messy resource has its kind in \`meta.tag\`: system \`https://sandbox.example/mess\`, the kind as code. It keeps its
  id, but not its \`meta.profile\`, which the mess may break.
- In each chart the first resource of a kind has a clean twin, the original under the id \`ID-twin\`, tagged with system
  \`https://sandbox.example/mess-twin\`, the kind as code and the id of the messy resource as display.
- At most one kind applies to a resource. A resource without a tag is unchanged.
- \`mess-rates.ts\` has the rates: the chance that a kind applies to a suitable resource. \`little\` is in the default
  patients, \`all\` is \`--mess\`; there every kind occurs at least once in the stories, whatever its chance.
- The last column has the errors that HL7's validation rules report for the messy resource. \`npm run test:witnesses\`
  checks that there are exactly these. Most mess is valid FHIR.

| kind | what it is | what an app should do | little | all | intended errors |
|---|---|---|---|---|---|
${rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')}
`

test('docs/mess.md is up to date with the kinds of mess', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/mess.md')
})

function rate(chance: number | undefined): string {
  return chance === undefined ? '' : `${String(Number((chance * 100).toFixed(3)))} %`
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`)
}
