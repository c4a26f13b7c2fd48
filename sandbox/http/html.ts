/** Markup that is safe to send: everything put into a template is escaped unless it is itself such markup. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | Html | undefined | false | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, index) => text + rendered(parts[index])).join(''))
}

function rendered(part: Part): string {
  if (part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(rendered).join('')
  return String(part).replaceAll(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`)
}

export function page(
  title: string,
  body: Html,
  { stylesheet = '/ehr.css', script }: PageParts = {},
): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${stylesheet}" />
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

interface PageParts {
  readonly stylesheet?: string
  readonly script?: string
}
