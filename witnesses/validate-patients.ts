import { parseArgs } from 'node:util'
import { bundleResources } from '#sandbox/fhir-server/bundle-resources.ts'
import { generatePatients } from '#sandbox/patients/generate-patients.ts'
import { createRandom } from '#sandbox/patients/random.ts'
import { chosenResources } from './chosen-resources.ts'
import { missingForJava } from './java-class-path.ts'
import { unintendedIssues } from './unintended-issues.ts'
import { validationIssues } from './validation-issues.ts'
import { vitalSignProfiles } from './vital-sign-profiles.ts'

/**
 * The HL7 validation rules over the generated patients. Says "not run" where Java or Maven are missing; ends
 * with 1 when anything is not as intended.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    day: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    /** Every resource; about a minute for 3,000. */
    all: { type: 'boolean', default: false },
  },
})
const missing = missingForJava()
if (missing !== undefined) {
  console.log(`HL7 validation: not run, ${missing}.`)
  process.exit(0)
}

const unknownProfile = /^Profile reference '(.+)' has not been checked/
const started = Date.now()
const seed = Number(values.seed)
const resources = generatePatients({ seed, day: values.day })
  .flatMap(({ text }) => bundleResources(text))
  .map(({ resourceType, id, text, json }) => {
    const name = `${resourceType}/${id}`
    return { name, text, json, tagged: false, profiles: vitalSignProfiles(json) }
  })
const chosen = values.all
  ? resources
  : chosenResources(resources, { few: 100, most: 2500 }, createRandom(seed).next)
const issues = validationIssues(
  chosen.map(({ name, profiles, text }) => ({ name, profiles, text })),
)
const unintended = unintendedIssues(chosen, issues, () => [])
for (const words of unintended.slice(0, 40)) console.error(words)
if (unintended.length > 40) console.error(`… and ${String(unintended.length - 40)} more`)
const unchecked = new Set(
  issues.flatMap(({ message }) => unknownProfile.exec(message)?.[1] ?? []).toSorted(),
)
if (unchecked.size > 0)
  console.log(`Not checked, since not in the base specification: ${[...unchecked].join(', ')}`)
const seconds = ((Date.now() - started) / 1000).toFixed(0)
console.log(
  `HL7 validation: ${String(chosen.length)} of ${String(resources.length)} resources validated in ${seconds} s, ${String(unintended.length)} not as intended.`,
)
process.exitCode = unintended.length === 0 ? 0 : 1
