import { html } from '#sandbox/pages/html.ts'
import { page } from '#sandbox/pages/page.ts'

/** Shown when redirecting would not be safe: https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2.1 */
export function errorPage(error: string, description: string | undefined): string {
  return page(
    'This sign-in request cannot be used',
    html`<main class="card interaction">
      <h1>This sign-in request cannot be used</h1>
      <p>The app’s request was not sent on, because it could not be answered safely.</p>
      <p role="alert"><code>${error}</code> ${description !== undefined && html`${description}`}</p>
      <p>Close this page, and start the app again.</p>
    </main>`,
  )
}
