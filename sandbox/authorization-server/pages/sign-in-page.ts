import { html, type Html } from '#sandbox/pages/html.ts'
import type { Account, Accounts } from '#sandbox/accounts/accounts.ts'
import { findForm, findStatus, matchesSearch, maxShown } from '#sandbox/pages/find-form.ts'
import { interactionPage, interactionPath } from './interaction-page.ts'

export interface SignInView {
  readonly uid: string
  readonly accounts: Accounts
  readonly clientName: string
  /** What was searched for. */
  readonly find: string
  /** Who has signed in to the patient portal in this browser. */
  readonly atPortal: Account | undefined
}

export function signInPage({ uid, accounts, clientName, find, atPortal }: SignInView): string {
  const found = accounts.all.filter(({ name }) => matchesSearch(find, name))
  const group = (heading: string, kind: Account['kind']) => {
    const members = found.filter((account) => account.kind === kind)
    return (
      members.length > 0 &&
      html`<h2>${heading}</h2>
        ${members.length > maxShown && findStatus(members.length, 'one')}
        <ul class="choices">
          ${members
            .slice(0, maxShown)
            .map(
              ({ id, name }) =>
                html`<li><button name="account" value="${id}">${name}</button></li>`,
            )}
        </ul>`
    )
  }
  const everybody = html`${found.length === 0 && findStatus(0, 'one')}
  ${group('Clinicians', 'clinician')} ${group('Patients', 'patient')}
  ${group('For someone else', 'proxy')}`
  return interactionPage({
    title: 'Sign in',
    uid,
    step: 'sign-in',
    aside:
      atPortal && find === ''
        ? undefined
        : findForm(interactionPath(uid), { of: accounts.all.length, find, label: 'Name' }),
    body: html`<p>
        <strong>${clientName}</strong> asks for access. Everyone here is invented, so there are no
        passwords: choose who signs in.
      </p>
      ${atPortal ? goOnAs(atPortal, everybody) : everybody}`,
  })
}

/** The sign-in to the portal is carried on with one press; whoever else is at this browser can still choose. */
function goOnAs({ id, name }: Account, everybody: Html): Html {
  return html`<p>
      You are signed in to the patient portal.
      <button name="account" value="${id}" class="primary">Continue as ${name}</button>
    </p>
    <details>
      <summary>Sign in as somebody else</summary>
      ${everybody}
    </details>`
}
