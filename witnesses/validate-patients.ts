import { parseArgs } from 'node:util'
import { dayOfCharts } from '#patients/day-of-charts.ts'
import { messKinds } from '#patients/mess/all-mess-kinds.ts'
import { createRandom } from '#patients/random.ts'
import { chosenResources } from './chosen-resources.ts'
import { generatedResources } from './generated-resources.ts'
import { missingForJava } from './java-class-path.ts'
import { unintendedIssues } from './unintended-issues.ts'
import { validateResources } from './validate-resources.ts'

/**
 * Validates the generated patients by HL7's rules. Prints "not run" if Java or Maven is missing, and exits with 1 if
 * anything is not as intended.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    day: { type: 'string', default: dayOfCharts(Date.now()) },
    /** Validate every resource, which takes about a minute for 3,000. */
    all: { type: 'boolean', default: false },
  },
})
const unknownProfile = /^Profile reference '(.+)' has not been checked/
const missing = missingForJava()
if (missing === undefined) validate(Number(values.seed), values.day)
else console.log(`HL7 validation: not run, ${missing}.`)

function validate(seed: number, day: string): void {
  const started = Date.now()
  const resources = generatedResources(seed, day)
  const chosen = values.all
    ? resources
    : chosenResources(resources, { maxRare: 100, maxResources: 2500 }, createRandom(seed).next)
  const issues = validateResources(
    chosen.map(({ name, profiles, text }) => ({ name, profiles, text })),
  )
  const intended = new Map(messKinds.map(({ kind, intendedErrors }) => [kind, intendedErrors]))
  const unintended = [
    ...unintendedIssues(chosen, issues, (kind) => intended.get(kind) ?? []),
    ...messKinds
      .filter(({ kind }) => !chosen.some((each) => each.kind === kind))
      .map(({ kind }) => `${kind}: no resource of this kind was generated`),
  ]
  for (const line of unintended.slice(0, 40)) console.error(line)
  if (unintended.length > 40) console.error(`… and ${String(unintended.length - 40)} more`)
  const unknown = issues.flatMap(({ message }) => unknownProfile.exec(message)?.[1] ?? [])
  if (unknown.length > 0) {
    const profiles = [...new Set(unknown)].toSorted().join(', ')
    console.log(`Not checked, because they are not in the base specification: ${profiles}`)
  }
  const messy = chosen.filter(({ kind }) => kind !== undefined).length
  const seconds = ((Date.now() - started) / 1000).toFixed(0)
  console.log(
    `HL7 validation: ${String(chosen.length)} of ${String(resources.length)} resources (every shape at least once), ` +
      `${String(messy)} of them messy in ${String(messKinds.length)} kinds: ` +
      `${String(unintended.length)} not as intended, ${seconds} s.`,
  )
  process.exitCode = unintended.length === 0 ? 0 : 1
}
