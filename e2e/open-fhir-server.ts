import { createServer } from 'node:http'
import { listenOnLoopback } from './listen-on-loopback.ts'

const categories = 'http://terminology.hl7.org/CodeSystem/observation-category'

/** Someone else's FHIR server: it asks for no token, ignores what it does not know, and mixes patients up. */
export async function startOpenFhirServer() {
  const asked: { readonly url: string; readonly authorization: string | undefined }[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization })
    const [, , type = '', id] = pathname.split('/')
    const found = resources.filter(
      (resource) => resource.resourceType === type && (id === undefined || resource.id === id),
    )
    const answer =
      id === undefined ? searchset(found, `${pathname}?${String(searchParams)}`) : found[0]
    response.writeHead(answer ? 200 : 404, { 'content-type': 'application/fhir+json' })
    response.end(JSON.stringify(answer ?? { resourceType: 'OperationOutcome' }))
  })
  const { origin, close } = await listenOnLoopback(server)

  function searchset(found: readonly object[], self: string) {
    return {
      resourceType: 'Bundle',
      type: 'searchset',
      total: found.length,
      link: [{ relation: 'self', url: `${origin}${self}` }],
      entry: found.map((resource) => ({ resource, search: { mode: 'match' } })),
    }
  }

  return { fhirServerUrl: `${origin}/fhir`, asked, close }
}

const resources = [
  patient('p1', 'Firth', '1961-02-03'),
  patient('p2', 'Grant', '1972-03-04'),
  potassium('k1', 'p1', 4.1),
  potassium('k2', 'p2', 6.66),
]

function patient(id: string, family: string, birthDate: string) {
  return { resourceType: 'Patient', id, name: [{ family, given: ['Ann'] }], birthDate }
}

function potassium(id: string, of: string, value: number) {
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    category: [{ coding: [{ system: categories, code: 'laboratory' }] }],
    code: { coding: [{ system: 'http://loinc.org', code: '2823-3' }], text: 'Potassium' },
    subject: { reference: `Patient/${of}` },
    effectiveDateTime: new Date(Date.now() - 86_400_000).toISOString(),
    valueQuantity: {
      value,
      unit: 'mmol/L',
      system: 'http://unitsofmeasure.org',
      code: 'mmol/L',
    },
  }
}
