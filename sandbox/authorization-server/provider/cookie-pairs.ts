import type { Provider } from 'oidc-provider'

/**
 * Sets each cookie of a sign-in twice, with `Secure` and without. In the EHR's pane it is the app, another site, that
 * leads its frame to the sign-in; only `SameSite=None` cookies are set and sent there. Chromium and Firefox accept
 * `SameSite=None` only with `Secure`, which they take from http://localhost too. WebKit drops `Secure` on plain http,
 * and accepts `SameSite=None` without it. Every engine keeps one of the two, or both, and their values are the same.
 * Nothing leaves this machine in the clear: the server listens on 127.0.0.1 only.
 *
 * https://datatracker.ietf.org/doc/html/draft-west-cookie-incrementalism-01#section-3.2
 * https://bugs.webkit.org/show_bug.cgi?id=281149
 */
export function setCookiePairs(provider: Provider): void {
  const createContext = provider.createContext.bind(provider)
  provider.createContext = (...args: Parameters<typeof createContext>) => {
    const context = createContext(...args)
    const { cookies } = context
    // Without this the cookie library refuses to set `Secure` over http.
    Object.assign(cookies, { secure: true })
    const set = cookies.set.bind(cookies)
    cookies.set = (name, value, options) => {
      set(name, value, options)
      return set(name, value, { ...options, secure: false, overwrite: false })
    }
    return context
  }
}
