import { createChart } from './chart/chart.ts'
import type { Person } from './chart/person.ts'
import { staffResources } from './chart/staff.ts'
import { directory } from './directory.ts'
import { longRecord } from './long-record.ts'
import { createMess } from './mess/create-mess.ts'
import type { MessAmount } from './mess/mess-rates.ts'
import { createRandom, namedSeed } from './random.ts'
import { withDigits, type Resource } from './resource-parts.ts'
import { stories } from './stories/all-stories.ts'
import type { Story } from './stories/story.ts'

export interface GeneratedPatient {
  readonly id: string
  readonly story: string
  /** JSON text of a FHIR R4 Bundle with everything about this patient; decimals keep their digits. */
  readonly text: string
}

export interface PatientOptions {
  readonly seed: number
  /** "Today", `YYYY-MM-DD`. The same seed on another day gives the same story, moved. */
  readonly day: string
  /** Number of Observations of one patient, instead of the stories. */
  readonly observations?: number | undefined
  /** Number of people with short charts, instead of the stories. */
  readonly patients?: number | undefined
  /** Share of home readings that are kept: 1, or less for small charts in tests. */
  readonly density?: number
  /**
   * How much of the mess of real charts, see docs/mess.md. The default is `little`, but `none` if a number of
   * Observations is given, because the mess adds some.
   */
  readonly mess?: MessAmount | 'none' | undefined
}

export interface PatientResources {
  readonly id: string
  readonly story: string
  readonly resources: readonly Resource[]
}

/** Invented patients with their charts. Pure: the same options give the same bytes. */
export function generatePatients(options: PatientOptions): readonly GeneratedPatient[] {
  const { seed, observations, mess = observations === undefined ? 'little' : 'none' } = options
  const makeMess = mess === 'none' ? (tidy: readonly Resource[]) => tidy : createMess(mess)
  return patientResources(options).map(({ id, story, resources }) => {
    const random = createRandom(namedSeed(seed, `mess of ${id}`))
    return { id, story, text: bundleText(makeMess(resources, random)) }
  })
}

/** The same without mess and before it is text. Decimals are still marked (`decimal` in resource-parts). */
export function patientResources(options: PatientOptions): readonly PatientResources[] {
  return storiesOf(options).map((story) => ({
    id: story.person.id,
    story: story.title,
    resources: storyResources(story, options),
  }))
}

function storiesOf({ observations, patients }: PatientOptions): readonly Story[] {
  if (observations !== undefined) return [longRecord(observations)]
  if (patients !== undefined) return directory(patients)
  return stories
}

function storyResources(
  story: Story,
  { seed, day, density = 1 }: PatientOptions,
): readonly Resource[] {
  const open = (person: Person) => createChart({ person, seed, day, density })
  const chart = open(story.person)
  const others = story.tell(chart, open) ?? []
  return [...staffResources, ...chart.resources, ...others]
}

function bundleText(resources: readonly Resource[]): string {
  const entry = resources.map((resource) => ({
    resource,
    request: {
      method: 'PUT',
      url: `${String(resource['resourceType'])}/${String(resource['id'])}`,
    },
  }))
  return withDigits(JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry }))
}
