import type { Account, Accounts } from '#sandbox/accounts/accounts.ts'
import { readBody } from '#sandbox/http/read-body.ts'
import { redirect, respondPage } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import { signInPage } from './sign-in-page.ts'
import type { SignInSessions } from './sign-in-sessions.ts'

export interface SignInDependencies {
  readonly accounts: Accounts
  readonly signIns: SignInSessions
  /** Prefix of `/sign-in` and `/sign-out`. */
  readonly below: '' | '/portal'
  readonly kinds: readonly Account['kind'][]
  readonly title: string
  readonly hint: string
  readonly onSignOut?: (signIn: string) => Promise<void>
}

/** Sign-in to the EHR's own pages, and sign-out. */
export function signInRoutes(dependencies: SignInDependencies): Route {
  const { accounts, signIns, below, kinds } = dependencies
  return async function answer(request, response, url) {
    if (url.pathname === `${below}/sign-out` && request.method === 'POST') {
      const ended = signIns.end(request, response)
      if (ended !== undefined) await dependencies.onSignOut?.(ended)
      redirect(response, `${below}/sign-in`)
      return true
    }
    if (url.pathname !== `${below}/sign-in`) return false
    const form =
      request.method === 'POST' ? new URLSearchParams(await readBody(request)) : undefined
    const next = ownPath(form?.get('next') ?? url.searchParams.get('next'), `${below}/`)
    if (form && signIns.begin(response, form.get('account') ?? '', kinds)) {
      redirect(response, next)
      return true
    }
    const view = {
      title: dependencies.title,
      hint: dependencies.hint,
      accounts: accounts.all.filter(({ kind }) => kinds.includes(kind)),
      find: url.searchParams.get('find') ?? '',
      action: url.pathname,
      next,
      className: below === '' ? ('desktop' as const) : ('portal' as const),
    }
    respondPage(response, form ? 400 : 200, signInPage(view))
    return true
  }
}

/**
 * `path` if it is a path of this EHR: a sign-in page must not send people to other sites. It is parsed as a browser
 * does, which reads `\\` as `/` and drops tabs: https://url.spec.whatwg.org/#url-parsing
 */
function ownPath(path: string | null, otherwise: string): string {
  const here = 'http://here.invalid'
  const url = path?.startsWith('/') ? URL.parse(path, here) : null
  if (url?.origin !== here || url.pathname.startsWith('//')) return otherwise
  return `${url.pathname}${url.search}`
}
