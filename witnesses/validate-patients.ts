import { parseArgs } from 'node:util'
import { bundleResources } from '#sandbox/fhir-server/bundle-resources.ts'
import { generatePatients } from '#sandbox/patients/generate-patients.ts'
import { messKinds } from '#sandbox/patients/mess/mess-kinds.ts'
import { messTags } from '#sandbox/patients/mess/mess-tags.ts'
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
const seen = new Set<string>()
const resources = (['little', 'all'] as const)
  .flatMap((mess) => generatePatients({ seed, day: values.day, mess }))
  .flatMap(({ text }) => bundleResources(text))
  // Most of the two sets is the same, letter for letter; the same id may stand for two texts.
  .filter(({ text }) => !seen.has(text) && seen.add(text))
  .map(({ resourceType, id, text, json }, place) => {
    const kind = messTags.kindOf(json)
    const isTwin = messTags.twinTagOf(json) !== undefined
    const profiles = kind === undefined ? vitalSignProfiles(json) : []
    const name = `${String(place)} ${resourceType}/${id}`
    return { name, text, json, kind, tagged: kind !== undefined || isTwin, profiles }
  })
const chosen = values.all
  ? resources
  : chosenResources(resources, { few: 100, most: 2500 }, createRandom(seed).next)
const issues = validationIssues(
  chosen.map(({ name, profiles, text }) => ({ name, profiles, text })),
)
const unintended = unintendedIssues(
  chosen,
  issues,
  (kind) => messKinds.find((each) => each.kind === kind)?.intendedErrors ?? [],
)
const unbefallen = messKinds.filter(({ kind }) => !chosen.some((each) => each.kind === kind))
for (const { kind } of unbefallen) unintended.push(`${kind}: no resource of this kind was made`)
for (const words of unintended.slice(0, 40)) console.error(words)
if (unintended.length > 40) console.error(`… and ${String(unintended.length - 40)} more`)
const unchecked = new Set(
  issues.flatMap(({ message }) => unknownProfile.exec(message)?.[1] ?? []).toSorted(),
)
if (unchecked.size > 0)
  console.log(`Not checked, since not in the base specification: ${[...unchecked].join(', ')}`)
const seconds = ((Date.now() - started) / 1000).toFixed(0)
console.log(
  `${String(chosen.filter(({ kind }) => kind !== undefined).length)} of them messy on purpose, of ${String(messKinds.length)} kinds.`,
)
console.log(
  `HL7 validation: ${String(chosen.length)} of ${String(resources.length)} resources validated in ${seconds} s, ${String(unintended.length)} not as intended.`,
)
process.exitCode = unintended.length === 0 ? 0 : 1
