import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { generatePatients } from './generate-patients.ts'
import { optionsFromFlags, patientFlags } from './patient-flags.ts'

/** Writes the generated patients as FHIR R4 transaction Bundles, one file each, for anyone who needs test data. */

try {
  writeBundles()
} catch (error) {
  // A wrong flag is reported in one line, without a stack.
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}

function writeBundles(): void {
  const { values } = parseArgs({ options: { ...patientFlags, out: { type: 'string' } } })
  if (values.out === undefined)
    throw new Error('Name a folder: npm run patients -- --out ../folder')
  const options = optionsFromFlags(values, Date.now())
  const patients = generatePatients(options)
  // A relative folder is relative to where the command was typed, not to the project.
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), values.out)
  mkdirSync(folder, { recursive: true })
  for (const { id, text } of patients) writeFileSync(join(folder, `${id}.json`), text)
  console.log(
    `${String(patients.length)} bundles in ${folder} (seed ${String(options.seed)}, day ${options.day})`,
  )
}
