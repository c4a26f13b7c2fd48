import { laboratory } from './laboratory-observations.ts'
import { orders } from './medication-requests.ts'
import { createMess } from './mess/create-mess.ts'
import type { MessAmount } from './mess/mess-rates.ts'
import { createRandom } from './random.ts'
import { withDigits, type Resource } from './resource-parts.ts'
import { stories, type Story } from './stories.ts'
import { vitalSigns } from './vital-sign-observations.ts'

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
  /** How untidy the charts are; `little` where left out. See docs/mess.md. */
  readonly mess?: MessAmount | 'none' | undefined
}

/** Invented patients with two years of chart. Pure: the same seed and day give the same bytes. */
export function generatePatients({
  seed,
  day,
  mess = 'little',
}: PatientOptions): readonly GeneratedPatient[] {
  const makeMess = mess === 'none' ? (tidy: readonly Resource[]) => tidy : createMess(mess)
  const today = Date.parse(`${day}T00:00:00Z`)
  return stories.map((story, index) => {
    const random = createRandom(seed * 1009 + index)
    const resources = [
      practitioner,
      patient(story, today),
      ...vitalSigns(story, today, random),
      ...laboratory(story, today, random),
      ...orders(story, today),
    ]
    const entries = makeMess(resources, createRandom(seed * 2003 + index)).map((resource) => ({
      resource,
      request: {
        method: 'PUT',
        url: `${String(resource['resourceType'])}/${String(resource['id'])}`,
      },
    }))
    const text = withDigits(
      JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: entries }),
    )
    return { id: story.id, story: story.story, text }
  })
}

const practitioner: Resource = {
  resourceType: 'Practitioner',
  id: 'haddad',
  name: [{ family: 'Haddad', given: ['Amal'], prefix: ['Dr.'] }],
}

function patient(story: Story, today: number): Resource {
  const year = new Date(today).getUTCFullYear() - story.age
  return {
    resourceType: 'Patient',
    id: story.id,
    active: true,
    identifier: [
      { system: 'https://sandbox.example/visits', value: `V-${story.id}` },
      {
        type: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/v2-0203',
              code: 'MR',
              display: 'Medical record number',
            },
          ],
        },
        system: 'https://sandbox.example/mrn',
        value: `0048 ${String(2217 + story.age * 7)}`,
      },
    ],
    name: [{ use: 'official', family: story.family, given: story.given }],
    gender: story.gender,
    birthDate: `${String(year)}-03-14`,
  }
}
