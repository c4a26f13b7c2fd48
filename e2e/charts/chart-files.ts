import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { currentFamily, type Name } from './current-family.ts'

/** What one patient's file holds, counted without any code of the app. */
export interface ChartFile {
  readonly file: string
  readonly patientId: string
  /** As the patient is called today. */
  readonly family: string
  /** References of the Observations that the app asks for, by panel. */
  readonly vitalSigns: readonly string[]
  readonly laboratory: readonly string[]
  /** Observations of other categories, which the app does not ask for. */
  readonly otherObservations: readonly string[]
  readonly observations: number
  readonly medicationRequests: readonly string[]
  readonly inError: ReadonlySet<string>
}

interface Resource {
  readonly resourceType: string
  readonly id: string
  readonly status?: string
  readonly category?: readonly { readonly coding?: readonly { readonly code?: string }[] }[]
  readonly subject?: { readonly reference?: string }
  readonly name?: readonly Name[]
}

export function chartFiles(folder: string): ChartFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((file) => {
      const bundle = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
        entry: { resource: Resource }[]
      }
      const all = bundle.entry.map(({ resource }) => resource)
      const patient = all.find(({ resourceType }) => resourceType === 'Patient')
      // A file may hold a second record of the same person.
      const resources = all.filter(
        ({ subject }) => subject?.reference === `Patient/${patient?.id ?? ''}`,
      )
      const observations = resources.filter(({ resourceType }) => resourceType === 'Observation')
      const isIn = (resource: Resource, wanted: string) =>
        (resource.category ?? []).some(({ coding }) =>
          (coding ?? []).some(({ code }) => code === wanted),
        )
      const reference = ({ resourceType, id }: Resource) => `${resourceType}/${id}`
      return {
        file,
        patientId: patient?.id ?? '',
        family: currentFamily(patient?.name ?? [], new Date().toISOString().slice(0, 10)),
        vitalSigns: observations.filter((each) => isIn(each, 'vital-signs')).map(reference),
        laboratory: observations.filter((each) => isIn(each, 'laboratory')).map(reference),
        otherObservations: observations
          .filter((each) => !isIn(each, 'vital-signs') && !isIn(each, 'laboratory'))
          .map(reference),
        observations: observations.length,
        medicationRequests: resources
          .filter(({ resourceType }) => resourceType === 'MedicationRequest')
          .map(reference),
        inError: new Set(
          resources.filter(({ status }) => status === 'entered-in-error').map(reference),
        ),
      }
    })
}
