import type { Client } from '#sandbox/authorization-server/clients/clients.ts'
import { html, type Html } from '#sandbox/pages/html.ts'

/**
 * The form that registers a client at run time. The registry validates it.
 * @param typed a refused form, to be corrected
 */
export function registerClientForm(typed: URLSearchParams): Html {
  const typedIn = (name: string) => typed.get(name) ?? ''
  const type = (value: string, words: string) =>
    html`<option value="${value}" ${typedIn('type') === value && html`selected`}>${words}</option>`
  return html`<form method="post" action="/simulator/clients" class="register">
    <label>Name <input name="client_name" value="${typedIn('client_name')}" required /></label>
    <label
      >Client id <span class="quiet">· blank: made here</span>
      <input name="client_id" value="${typedIn('client_id')}" autocomplete="off"
    /></label>
    <label class="wide"
      >Launch URL <span class="quiet">· blank: it starts outside the EHR only</span>
      <input name="launch_url" value="${typedIn('launch_url')}" type="url"
    /></label>
    <label class="wide"
      >Redirect URIs <span class="quiet">· one a line</span>
      <textarea name="redirect_uris" rows="2" required spellcheck="false">
${typedIn('redirect_uris')}</textarea>
    </label>
    <label class="wide"
      >Type
      <select name="type">
        ${type('public', 'public: PKCE alone')}
        ${type('confidential-symmetric', 'confidential-symmetric: a secret, made here')}
        ${type('confidential-asymmetric', 'confidential-asymmetric: signed by a key')}
      </select></label
    >
    <label class="wide"
      >Public keys <span class="quiet">· confidential-asymmetric: a JWKS, or its URL</span>
      <textarea name="jwks" rows="2" spellcheck="false">${typedIn('jwks')}</textarea>
    </label>
    <label class="wide"
      >Scopes it is granted at most <span class="quiet">· blank: any</span>
      <input name="scope" value="${typedIn('scope')}" autocomplete="off"
    /></label>
    <label class="wide tick"
      ><input
        type="checkbox"
        name="pkce_optional"
        value="true"
        ${typedIn('pkce_optional') === 'true' && html`checked`}
      />
      It may leave PKCE out, as apps from before SMART 2.0 do</label
    >
    <p class="wide"><button>Register</button></p>
  </form>`
}

/** The form as a registration. */
export function registrationOf(form: URLSearchParams): Readonly<Record<string, unknown>> {
  const field = (name: string) => form.get(name)?.trim() || undefined
  const keys = field('jwks')
  const registration = {
    client_name: field('client_name'),
    client_id: field('client_id'),
    type: field('type'),
    launch_url: field('launch_url'),
    redirect_uris: field('redirect_uris')?.split(/\s+/),
    jwks: keys?.startsWith('{') ? parsed(keys) : undefined,
    jwks_uri: keys?.startsWith('{') ? undefined : keys,
    scope: field('scope'),
    pkce_optional: form.get('pkce_optional') === 'true' ? true : undefined,
  }
  return Object.fromEntries(Object.entries(registration).filter(([, value]) => value !== undefined))
}

/** What a developer has to configure in the app. The secret is shown here only. */
export function registeredWords({ client_id, client_name, client_secret }: Client): Html {
  return html`<div class="told" role="status">
    <p>
      <strong>${client_name}</strong> is registered, until this EHR stops. Its client id is
      <code>${client_id}</code>
    </p>
    ${client_secret !== undefined && html`<p>Its secret, shown this once: <code>${client_secret}</code></p>`}
  </div>`
}

export function notRegisteredWords(reason: string): Html {
  return html`<div class="problem" role="alert">
    <p>Not registered:</p>
    <ul>
      ${reason.split('\n').map((line) => html`<li>${line}</li>`)}
    </ul>
  </div>`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
