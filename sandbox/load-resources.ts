import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleResources } from './fhir-server/bundle-resources.ts'
import { createResourceStore, type ResourceStore } from './fhir-server/resource-store.ts'
import { generatePatients, type PatientOptions } from '#patients/generate-patients.ts'

/**
 * Fills a store with generated patients, or with every FHIR R4 Bundle in a folder.
 * A file that cannot be read is named through `complain` and costs nothing else.
 * @throws Error when a named folder holds no patient
 */
export async function loadedStore(
  from: PatientOptions & { readonly folder?: string | undefined },
  complain: (words: string) => void,
): Promise<ResourceStore> {
  const store = createResourceStore()
  for (const { name, text } of from.folder === undefined
    ? generated(from)
    : await folderFiles(from.folder)) {
    try {
      for (const resource of bundleResources(await text())) store.add(resource)
    } catch (error) {
      complain(`${name}: left out, ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  if (store.list('Patient').length === 0)
    throw new Error(`no patient found in ${from.folder ?? 'the generated data'}`)
  return store
}

interface NamedText {
  readonly name: string
  readonly text: () => Promise<string> | string
}

function generated(options: PatientOptions): NamedText[] {
  return generatePatients(options).map(({ id, text }) => ({ name: id, text: () => text }))
}

async function folderFiles(folder: string): Promise<NamedText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return names.map((name) => ({ name, text: () => readFile(join(folder, name), 'utf8') }))
}
