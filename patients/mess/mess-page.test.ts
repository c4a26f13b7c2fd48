import { expect, test } from 'vitest'
import { messKinds } from './mess-kinds.ts'
import { messRates } from './mess-rates.ts'

const rows = messKinds.map(({ kind, what, serves, intendedErrors = [] }) => [
  `\`${kind}\``,
  what,
  serves,
  rate(messRates.little[kind]),
  rate(messRates.all[kind]),
  intendedErrors.map((pattern) => `\`${pattern.source}\``).join(', ') || 'none',
])

const page = `# The mess of real charts

Public samples are tidy; charts are not. \`patients/mess\` makes generated charts untidy in the ${String(messKinds.length)} ways
below, each on purpose and each to be found again. Whoever builds a chart viewer can take the charts and see what
becomes of each: \`npm start -- --mess\` serves them, \`npm run patients -- --mess --out DIR\` writes them as bundles.

- A messy resource carries its kind in \`meta.tag\`: system \`https://sandbox.example/mess\`, code the kind. It keeps its
  id and loses its \`meta.profile\`, which the mess may break.
- In each chart, the first of a kind has a clean twin: the unaltered original under the id \`ID-twin\`, tagged with
  system \`https://sandbox.example/mess-twin\`, code the kind, display the id of the messy one.
- A resource is befallen by one kind at most. What carries no tag is untouched.
- The rates are in \`mess-rates.ts\`: the chance for each resource that a kind can befall. \`little\` is what the
  default patients carry, \`all\` is \`--mess\`; with it every kind occurs at least once over the stories, whatever
  the chance.
- The last column is what HL7's validation rules have to say, as an error, about the messy resource;
  \`npm run test:witnesses\` holds them to it: no other error, and not one fewer. Most mess is valid FHIR.

| kind | what it is | what it puts to the test | little | all | intended errors |
|---|---|---|---|---|---|
${rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n')}
`

test('docs/mess.md lists every kind as the code has it', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/mess.md')
})

function rate(chance: number | undefined): string {
  return chance === undefined ? '' : `${String(Number((chance * 100).toFixed(3)))} %`
}

function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`)
}
