import type { Account } from '#sandbox/accounts/accounts.ts'
import { findForm, findStatus, matchesSearch, maxShown } from '#sandbox/pages/find-form.ts'
import { html } from '#sandbox/pages/html.ts'
import { page } from '#sandbox/pages/page.ts'

export interface SignInView {
  readonly title: string
  readonly hint: string
  readonly accounts: readonly Account[]
  /** What was searched for. */
  readonly find: string
  /** Where the form is sent. */
  readonly action: string
  /** Path of this EHR to go on to after signing in. */
  readonly next: string
  readonly className: 'desktop' | 'portal'
}

/** The sign-in page of the EHR's own pages. Everyone is invented, so there are no passwords. */
export function signInPage(view: SignInView): string {
  const { title, hint, accounts, find, action, next, className } = view
  const found = accounts.filter(({ name }) => matchesSearch(find, name))
  return page(
    title,
    html`<main class="card sign-in ${className}">
      <h1>${title}</h1>
      <p>${hint}</p>
      ${findForm(action, { of: accounts.length, find, label: 'Name' })}
      ${(found.length === 0 || found.length > maxShown) && findStatus(found.length, 'one')}
      <form method="post" action="${action}">
        <input type="hidden" name="next" value="${next}" />
        <ul class="choices">
          ${found.slice(0, maxShown).map(
            ({ id, name, kind }) =>
              html`<li>
                <button name="account" value="${id}">${name}</button>
                ${kind === 'proxy' && html`<span>for someone else</span>`}
              </li>`,
          )}
        </ul>
      </form>
      <p class="quiet">Everyone here is invented, so there are no passwords.</p>
    </main>`,
  )
}
