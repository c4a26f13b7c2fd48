import { html, type Html } from '../http/html.ts'

/** The form that registers a client at run time; what it may hold is the registry's to say. */
export function registerClientForm(): Html {
  return html`<form method="post" action="/simulator/clients" class="register">
    <label>Name <input name="client_name" required /></label>
    <label>Client id <input name="client_id" placeholder="made here" autocomplete="off" /></label>
    <label class="wide">Launch URL <input name="launch_url" type="url" required /></label>
    <label class="wide"
      >Redirect URIs <span class="quiet">· one a line</span>
      <textarea name="redirect_uris" rows="2" required spellcheck="false"></textarea>
    </label>
    <label class="wide"
      >Type
      <select name="type">
        <option value="public">public: PKCE alone</option>
        <option value="confidential-symmetric">confidential-symmetric: a secret, made here</option>
        <option value="confidential-asymmetric">confidential-asymmetric: signed by a key</option>
      </select></label
    >
    <label class="wide"
      >JWKS <span class="quiet">· for confidential-asymmetric: the public keys, as JSON</span>
      <textarea name="jwks" rows="2" spellcheck="false"></textarea>
    </label>
    <p class="wide"><button>Register</button></p>
  </form>`
}
