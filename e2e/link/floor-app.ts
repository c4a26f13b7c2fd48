import { createServer } from 'node:http'
import { gzipSync } from 'node:zlib'
import { listenOnLoopback } from '../listen-on-loopback.ts'

/**
 * The least that an app of this kind can do: two small pages without a library, which know the EHR's endpoints. One
 * goes to the authorization server; the other exchanges the code, asks for the patient and the newest page of either
 * kind of result at once, and writes what came. Like us it leaves nothing of a patient in the browser's cache
 * (`no-store`), so a browser sends a preflight with every request of every launch. What it costs is what the network
 * makes necessary.
 */
export function startFloorApp({ fhirServerUrl }: { readonly fhirServerUrl: string }) {
  const ehr = new URL(fhirServerUrl).origin
  const pages: Readonly<Record<string, string>> = {
    '/launch.html': page(launchScript(ehr, fhirServerUrl)),
    '/callback': page(callbackScript(ehr, fhirServerUrl)),
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const text = pages[pathname]
    if (text === undefined) response.writeHead(404).end()
    else {
      const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip' }
      response.writeHead(200, headers).end(gzipSync(text))
    }
  })
  return listenOnLoopback(server)
}

export const floorClient = 'floor'

function page(script: string): string {
  return `<!doctype html><title>Floor</title><link rel="icon" href="data:,"><body><script type="module">${script}</script>`
}

const scope =
  'launch openid fhirUser patient/Patient.r patient/Observation.rs patient/MedicationRequest.rs'

function launchScript(ehr: string, fhirServerUrl: string): string {
  return `const base64url = (bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))
const verifier = random(), state = random()
sessionStorage.setItem(state, verifier)
const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
location.replace('${ehr}/auth/authorize?' + new URLSearchParams({
  response_type: 'code', client_id: '${floorClient}', redirect_uri: location.origin + '/callback', scope: '${scope}',
  state, aud: '${fhirServerUrl}', launch: new URLSearchParams(location.search).get('launch'),
  code_challenge: base64url(hash), code_challenge_method: 'S256',
}))`
}

function callbackScript(ehr: string, fhirServerUrl: string): string {
  return `const query = new URLSearchParams(location.search)
const token = await (await fetch('${ehr}/auth/token', { method: 'POST', body: new URLSearchParams({
  grant_type: 'authorization_code', code: query.get('code'), redirect_uri: location.origin + '/callback',
  client_id: '${floorClient}', code_verifier: sessionStorage.getItem(query.get('state')),
}) })).json()
const get = async (path) => (await fetch('${fhirServerUrl}/' + path, { cache: 'no-store', headers: {
  authorization: 'Bearer ' + token.access_token, accept: 'application/fhir+json' } })).json()
const results = (category) => get('Observation?patient=' + token.patient + '&category=' + category + '&_sort=-date&_count=200')
const [patient, ...bundles] = await Promise.all([get('Patient/' + token.patient), results('vital-signs'), results('laboratory')])
const chart = document.createElement('pre')
chart.id = 'chart'
chart.textContent = [patient.name[0].family, ...bundles.flatMap(({ entry }) => entry).map(({ resource }) =>
  [resource.code.text ?? resource.code.coding[0].display, resource.effectiveDateTime, resource.valueQuantity?.value].join(' '))].join('\\n')
document.body.append(chart)`
}
