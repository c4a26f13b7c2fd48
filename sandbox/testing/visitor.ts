import { createHash, randomBytes } from 'node:crypto'
import type { RunningSandbox } from '../start-sandbox.ts'

/** A browser and an app in a few lines, so that the server is tested over HTTP and not through its own code. */
export interface TokenAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export const app = 'http://127.0.0.1:9999'
export const redirectUri = `${app}/chart`

export function createVisitor(sandbox: RunningSandbox) {
  const cookies = new Map<string, string>()

  async function visit(
    url: string,
    init: Omit<RequestInit, 'headers'> & {
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    // Node does not resolve names below localhost; the server listens on 127.0.0.1.
    const response = await fetch(url.replace('//localhost:', '//127.0.0.1:'), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie, host: `localhost:${String(sandbox.port)}` },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      cookies.set(name, value.join('='))
    }
    return response
  }

  /** Follows redirects inside the EHR until the app's redirect URI, or a page. */
  async function follow(first: string): Promise<{ readonly url: URL; readonly page: string }> {
    let url = first
    for (let steps = 0; steps < 10; steps += 1) {
      if (url.startsWith(app)) return { url: new URL(url), page: '' }
      const response = await visit(url)
      const location = response.headers.get('location')
      if (location === null) return { url: new URL(url), page: await response.text() }
      url = new URL(location, url).href
    }
    throw new Error('too many redirects')
  }

  function authorization(parameters: Readonly<Record<string, string>>) {
    const codeVerifier = randomBytes(48).toString('base64url')
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: 'sidechart',
      redirect_uri: redirectUri,
      aud: sandbox.fhirServerUrl,
      state: 's',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    })
    return { codeVerifier, url: `${sandbox.authorizationEndpoint}?${query.toString()}` }
  }

  async function token(form: Readonly<Record<string, string>>): Promise<TokenAnswer> {
    const response = await visit(sandbox.tokenEndpoint, {
      method: 'POST',
      headers: { origin: app },
      body: new URLSearchParams({ client_id: 'sidechart', ...form }),
    })
    return { status: response.status, body: (await response.json()) as TokenAnswer['body'] }
  }

  /** A whole EHR launch for one patient. */
  async function launch(
    patient: string,
    scope: string,
    choices: Readonly<Record<string, string>> = {},
  ) {
    const direct = await visit(
      `${sandbox.origin}/launch/direct?${new URLSearchParams({ patient, ...choices }).toString()}`,
    )
    const launchUrl = new URL(direct.headers.get('location') ?? '')
    const { codeVerifier, url } = authorization({
      scope,
      launch: launchUrl.searchParams.get('launch') ?? '',
    })
    const { url: back } = await follow(url)
    const code = back.searchParams.get('code') ?? ''
    const exchange = () =>
      token({
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
      })
    return { back, code, codeVerifier, authorizeUrl: url, exchange }
  }

  async function read(
    path: string,
    accessToken: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) {
    const response = await visit(
      path.startsWith('http') ? path : `${sandbox.fhirServerUrl}/${path}`,
      {
        headers: { authorization: `Bearer ${String(accessToken)}`, ...headers },
      },
    )
    const text = await response.text()
    return { status: response.status, text, json: JSON.parse(text) as Bundle }
  }

  return { visit, follow, authorization, token, launch, read }
}

/** As much of a FHIR answer as the tests look at. */
export interface Bundle {
  readonly resourceType: string
  readonly total?: number
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly resource: { readonly id: string; readonly [element: string]: unknown }
  }[]
}
