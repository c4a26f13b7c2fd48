import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Account, Accounts } from '#sandbox/accounts/accounts.ts'

export interface SignIn {
  /** Unguessable. `online_access` lasts as long as this sign-in. */
  readonly id: string
  readonly account: Account
}

/** Who is signed in to the EHR's own pages, by a cookie that is not sent across sites and that no script can read. */
export function createSignInSessions(accounts: Accounts, cookie: string) {
  const signIns = new Map<string, Account>()

  function idIn(request: IncomingMessage): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(/;\s*/)
    return pairs.find((pair) => pair.startsWith(`${cookie}=`))?.slice(cookie.length + 1)
  }

  return {
    current(request: IncomingMessage): SignIn | undefined {
      const id = idIn(request)
      const account = id === undefined ? undefined : signIns.get(id)
      return id !== undefined && account ? { id, account } : undefined
    },
    /** Signs an account in if it is of one of these kinds; otherwise returns false. */
    begin(response: ServerResponse, accountId: string, kinds: readonly Account['kind'][]): boolean {
      const account = accounts.find(accountId)
      if (!account || !kinds.includes(account.kind)) return false
      const id = randomBytes(24).toString('base64url')
      signIns.set(id, account)
      response.setHeader('set-cookie', `${cookie}=${id}; Path=/; HttpOnly; SameSite=Lax`)
      return true
    },
    /** Ends the sign-in of a request, and returns its id. */
    end(request: IncomingMessage, response: ServerResponse): string | undefined {
      const id = idIn(request)
      if (id !== undefined) signIns.delete(id)
      response.setHeader('set-cookie', `${cookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`)
      return id
    },
  }
}

export type SignInSessions = ReturnType<typeof createSignInSessions>
