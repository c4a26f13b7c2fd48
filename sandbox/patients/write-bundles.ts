import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generatePatients } from './generate-patients.ts'
import { optionsFromFlags, patientFlags } from './patient-flags.ts'

/** The generated patients as files: one FHIR R4 transaction Bundle each, for anyone who needs test data. */

const { values } = parseArgs({ options: { ...patientFlags, out: { type: 'string' } } })
if (values.out === undefined) {
  console.error('Name a folder: npm run patients -- --out ../folder')
  process.exit(2)
}

// A folder is named relative to where the command was typed, not to the project.
const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out)
mkdirSync(folder, { recursive: true })
const options = optionsFromFlags(values, Date.now())
const patients = generatePatients(options)
for (const { id, text } of patients) writeFileSync(join(folder, `${id}.json`), text)
console.log(
  `${String(patients.length)} bundles in ${folder} (seed ${String(options.seed)}, day ${options.day})`,
)
