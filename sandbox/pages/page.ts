import { html, type Html } from './html.ts'

/**
 * A whole page of the EHR. Every one has the ribbon that says this is a sandbox.
 * @param script address of the page's own script
 */
export function page(title: string, body: Html, script?: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/ehr.css" />
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body>
        <aside class="sandbox-ribbon" aria-label="Sandbox">
          Sandbox: invented patients, not for care
        </aside>
        ${body}
      </body>
    </html> `.text
}
