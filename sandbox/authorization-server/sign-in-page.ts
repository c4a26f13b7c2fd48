import { html } from '../http/html.ts'
import type { Account, Accounts } from './accounts.ts'
import { interactionPage } from './interaction-page.ts'

export function signInPage(uid: string, accounts: Accounts, clientName: string): string {
  const group = (heading: string, kind: Account['kind']) => {
    const members = accounts.all.filter((account) => account.kind === kind)
    return (
      members.length > 0 &&
      html`<h2>${heading}</h2>
        <ul class="choices">
          ${members.map(
            ({ id, name }) => html`<li><button name="account" value="${id}">${name}</button></li>`,
          )}
        </ul>`
    )
  }
  return interactionPage({
    title: 'Sign in',
    uid,
    step: 'sign-in',
    body: html`<p>
        <strong>${clientName}</strong> asks for access. Everyone here is invented, so there are no
        passwords: choose who signs in.
      </p>
      ${group('Patients', 'patient')} ${group('For someone else', 'proxy')}
      ${group('Clinicians', 'clinician')}`,
  })
}
