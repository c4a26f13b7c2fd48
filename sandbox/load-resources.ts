import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { generatePatients, type PatientOptions } from '#patients/generate-patients.ts'
import { bundleResources } from './store/bundle-resources.ts'
import type { StoredResource } from './store/stored-resource.ts'

/**
 * The resources of generated patients, or of every FHIR R4 Bundle in a folder. A file that cannot be read is reported
 * through `complain` and left out; the others are served.
 * @throws Error when there is no patient among them
 */
export async function loadResources(
  from: PatientOptions & { readonly folder?: string | undefined },
  complain: (message: string) => void,
): Promise<readonly StoredResource[]> {
  const bundles = from.folder === undefined ? generatedBundles(from) : await filesIn(from.folder)
  const resources: StoredResource[] = []
  for (const { name, text } of bundles) {
    try {
      for (const resource of bundleResources(await text())) resources.push(resource)
    } catch (error) {
      complain(`${name}: left out, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (!resources.some(({ resourceType }) => resourceType === 'Patient'))
    throw new Error(`no patient found in ${from.folder ?? 'the generated data'}`)
  return resources
}

interface NamedText {
  readonly name: string
  readonly text: () => Promise<string> | string
}

function generatedBundles(options: PatientOptions): NamedText[] {
  return generatePatients(options).map(({ id, text }) => ({ name: id, text: () => text }))
}

async function filesIn(folder: string): Promise<NamedText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return names.map((name) => ({ name, text: () => readFile(join(folder, name), 'utf8') }))
}
