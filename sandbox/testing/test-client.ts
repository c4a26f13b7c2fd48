import { createHash, randomBytes } from 'node:crypto'
import type { LaunchBinding } from '#sandbox/authorization-server/launches/launch-handles.ts'
import type { RunningSandbox } from '#sandbox/start-sandbox.ts'

export interface TokenAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
}

type Texts = Readonly<Record<string, string>>

export const app = 'http://127.0.0.1:9999'
export const redirectUri = `${app}/e/local-ehr/callback`

/** A minimal browser and app, so that the sandbox is tested over HTTP and not through its own code. */
export function createTestClient(sandbox: RunningSandbox, clientId = 'sidechart') {
  const cookies: Cookie[] = []

  async function visit(
    url: string,
    init: Omit<RequestInit, 'headers'> & { readonly headers?: Texts } = {},
  ): Promise<Response> {
    const { pathname } = new URL(url)
    const cookie = cookies
      .filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    // Node does not resolve names below localhost; the server listens on 127.0.0.1.
    const response = await fetch(url.replace('//localhost:', '//127.0.0.1:'), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, cookie },
    })
    for (const line of response.headers.getSetCookie()) storeCookie(cookies, parseCookie(line))
    return response
  }

  /** Follows redirects inside the EHR to a page, or to the app's redirect URI. */
  async function follow(
    first: string,
    init: Parameters<typeof visit>[1] = {},
  ): Promise<{ readonly url: URL; readonly page: string; readonly status: number }> {
    let url = first
    let once: Parameters<typeof visit>[1] = init
    for (let steps = 0; steps < 10; steps += 1) {
      if (url.startsWith(app)) return { url: new URL(url), page: '', status: 302 }
      const response = await visit(url, once)
      once = {}
      const location = response.headers.get('location')
      if (location === null)
        return { url: new URL(url), page: await response.text(), status: response.status }
      url = new URL(location, url).href
    }
    throw new Error('too many redirects')
  }

  function authorization(parameters: Texts) {
    const codeVerifier = randomBytes(48).toString('base64url')
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: redirectUri,
      aud: sandbox.fhirServerUrl,
      state: 's',
      code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...parameters,
    })
    for (const [name, value] of Object.entries(parameters)) if (value === '') query.delete(name)
    return {
      codeVerifier,
      parameters: query,
      url: `${sandbox.authorizationEndpoint}?${query.toString()}`,
    }
  }

  async function token(form: Texts, headers: Texts = {}): Promise<TokenAnswer> {
    const body = new URLSearchParams({ client_id: clientId, ...form })
    for (const [name, value] of Object.entries(form)) if (value === '') body.delete(name)
    const response = await visit(sandbox.tokenEndpoint, { method: 'POST', headers, body })
    const json = (await response.json()) as TokenAnswer['body']
    return { status: response.status, body: json, headers: response.headers }
  }

  function exchange(back: URL, codeVerifier: string, more: Texts = {}, headers: Texts = {}) {
    return token(
      {
        grant_type: 'authorization_code',
        code: back.searchParams.get('code') ?? '',
        redirect_uri: redirectUri,
        code_verifier: codeVerifier,
        ...more,
      },
      headers,
    )
  }

  function refresh(refreshToken: unknown, more: Texts = {}, headers: Texts = {}) {
    return token(
      { grant_type: 'refresh_token', refresh_token: String(refreshToken), ...more },
      headers,
    )
  }

  /** Sends an authorization request, and returns a code or an error. */
  async function authorize(parameters: Texts) {
    const { codeVerifier, url } = authorization(parameters)
    const { url: back, page } = await follow(url)
    return {
      back,
      page,
      code: back.searchParams.get('code') ?? '',
      codeVerifier,
      authorizeUrl: url,
      exchange: (more: Texts = {}, headers: Texts = {}) =>
        exchange(back, codeVerifier, more, headers),
    }
  }

  /** Performs an EHR launch for one patient, by `/launch/direct`. */
  async function launch(patient: string, scope: string, choices: Texts = {}) {
    const direct = await visit(
      `${sandbox.origin}/launch/direct?${new URLSearchParams({ patient, ...choices }).toString()}`,
    )
    const launchUrl = new URL(direct.headers.get('location') ?? '')
    return authorize({ scope, launch: launchUrl.searchParams.get('launch') ?? '' })
  }

  /** Performs an EHR launch with any binding. */
  function launchWith(binding: Partial<LaunchBinding>, scope: string, parameters: Texts = {}) {
    const handle = sandbox.launchHandles.issue({ clientId, user: 'haddad', ...binding })
    return authorize({ scope, launch: handle, ...parameters })
  }

  /** Starts a standalone launch, up to its sign-in page. */
  async function standalone(scope: string, parameters: Texts = {}) {
    const { codeVerifier, url } = authorization({ scope, ...parameters })
    const { url: address, page } = await follow(url)
    const send = (form: Texts | URLSearchParams) =>
      follow(address.href, { method: 'POST', body: new URLSearchParams(form) })
    return {
      page,
      address,
      codeVerifier,
      /** Sends a page's form, and returns the next page or the URL that it redirected to. */
      send,
      signIn: (account: string) => send({ step: 'sign-in', account }),
      pick: (patient: string) => send({ step: 'patient', patient }),
      /** Sends the form of the consent page, after `change`. */
      agree: (consent: string, change: (form: URLSearchParams) => void = () => undefined) => {
        const form = checkedBoxes(consent)
        form.set('step', 'consent')
        change(form)
        return send(form)
      },
      exchange: (back: URL) => exchange(back, codeVerifier),
    }
  }

  async function read(path: string, accessToken: unknown, headers: Texts = {}) {
    const response = await visit(
      path.startsWith('http') ? path : `${sandbox.fhirServerUrl}/${path}`,
      {
        headers: { authorization: `Bearer ${String(accessToken)}`, ...headers },
      },
    )
    const text = await response.text()
    return { status: response.status, text, json: JSON.parse(text) as Bundle }
  }

  return {
    visit,
    follow,
    authorization,
    authorize,
    token,
    exchange,
    refresh,
    launch,
    launchWith,
    standalone,
    read,
  }
}

/** The checked boxes of a page, as a browser would send them. */
function checkedBoxes(page: string): URLSearchParams {
  const form = new URLSearchParams()
  for (const [input] of page.matchAll(/<input[^>]*\schecked[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(input) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(input) ?? []
    form.append(unescaped(name), unescaped(value))
  }
  return form
}

function unescaped(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}

/** Stored by name and path, as in a browser: two sign-ins at once have cookies of the same name. */
interface Cookie {
  readonly name: string
  readonly value: string
  readonly path: string
}

function parseCookie(line: string): Cookie {
  const [, name = '', value = ''] = /^([^=]*)=([^;]*)/.exec(line) ?? []
  const [, path = '/'] = /; *path=([^;]*)/i.exec(line) ?? []
  return { name, value, path }
}

function storeCookie(cookies: Cookie[], cookie: Cookie): void {
  const index = cookies.findIndex(({ name, path }) => name === cookie.name && path === cookie.path)
  if (index !== -1) cookies.splice(index, 1)
  if (cookie.value !== '') cookies.push(cookie)
}

/** The parts of a FHIR answer that tests look at. */
export interface Bundle {
  readonly resourceType: string
  readonly total?: number
  readonly link?: readonly { readonly relation: string; readonly url: string }[]
  readonly entry?: readonly {
    readonly resource: { readonly id: string; readonly [element: string]: unknown }
  }[]
}
