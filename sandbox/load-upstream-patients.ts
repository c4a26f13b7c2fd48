import { isObject } from './store/is-object.ts'
import type { StoredResource } from './store/stored-resource.ts'

const maxPatients = 500

/**
 * The patients of another FHIR server, for the EHR's own pages and pickers. The rest of their charts stays there.
 * @throws Error when it does not answer with any
 */
export async function loadUpstreamPatients(url: string): Promise<readonly StoredResource[]> {
  const patients: StoredResource[] = []
  let next: string | undefined = `${url}/Patient?_count=100`
  while (next?.startsWith(url) === true && patients.length < maxPatients) {
    const response: Response = await fetch(next, {
      headers: { accept: 'application/fhir+json' },
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    if (!response.ok) throw new Error(`${next} answered ${String(response.status)}`)
    const bundle: unknown = await response.json()
    patients.push(...patientsOf(bundle))
    next = nextOf(bundle)
  }
  if (patients.length === 0) throw new Error(`no patient found at ${url}`)
  return patients
}

function patientsOf(bundle: unknown): readonly StoredResource[] {
  return listOf(bundle, 'entry').flatMap((entry) => {
    const json = entry['resource']
    if (!isObject(json) || json['resourceType'] !== 'Patient') return []
    const { id } = json
    if (typeof id !== 'string') return []
    return [{ resourceType: 'Patient', id, text: JSON.stringify(json), json }]
  })
}

function nextOf(bundle: unknown): string | undefined {
  const link = listOf(bundle, 'link').find(({ relation }) => relation === 'next')
  return typeof link?.['url'] === 'string' ? link['url'] : undefined
}

function listOf(bundle: unknown, name: string): readonly Readonly<Record<string, unknown>>[] {
  const list: unknown = isObject(bundle) ? bundle[name] : undefined
  return Array.isArray(list) ? list.filter((each) => isObject(each)) : []
}
