import { html, type Html } from '#sandbox/pages/html.ts'
import { page } from '#sandbox/pages/page.ts'

/**
 * The layout of each page between an authorization request and its answer: one form, and no script.
 * @param aside placed above the form, for a form of its own
 */
export function interactionPage({
  title,
  uid,
  step,
  body,
  aside,
}: {
  readonly title: string
  readonly uid: string
  readonly step: string
  readonly body: Html
  readonly aside?: Html | undefined
}): string {
  return page(
    title,
    html`<main class="card interaction">
      <h1>${title}</h1>
      ${aside}
      <form method="post" action="${interactionPath(uid)}">
        ${body}
        <input type="hidden" name="step" value="${step}" />
      </form>
      <form method="post" action="${interactionPath(uid)}" class="leave">
        ${
          step !== 'sign-in' &&
          html`<button name="step" value="again" class="quiet">Start again</button>`
        }
        <button name="step" value="cancel" class="quiet">Refuse everything</button>
      </form>
    </main>`,
  )
}

export function interactionPath(uid: string): string {
  return `/auth/interaction/${uid}`
}
