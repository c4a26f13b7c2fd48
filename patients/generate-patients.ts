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
  /** "Today", `YYYY-MM-DD`: the same seed on another day gives the same story, moved. */
  readonly day: string
  /** One patient with exactly so many Observations, in place of the stories. */
  readonly observations?: number | undefined
  /** A directory of so many people with short charts, in place of the stories. */
  readonly patients?: number | undefined
  /** Share of home readings that are kept; 1 unless a test wants small charts. */
  readonly density?: number
  /**
   * How much of the mess that real charts hold, see docs/mess.md. Left out: `little`; for a number of Observations
   * `none`, since the mess brings some of its own.
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

/** The same before it is text and before any mess: decimals are still marked (`decimal` in resource-parts). */
export function patientResources(options: PatientOptions): readonly PatientResources[] {
  return storiesOf(options).map((story) => ({
    id: story.person.id,
    story: story.title,
    resources: told(story, options),
  }))
}

function storiesOf({ observations, patients }: PatientOptions): readonly Story[] {
  if (observations !== undefined) return [longRecord(observations)]
  if (patients !== undefined) return directory(patients)
  return stories
}

function told(story: Story, { seed, day, density = 1 }: PatientOptions): readonly Resource[] {
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
