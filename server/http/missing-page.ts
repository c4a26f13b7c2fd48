import type { ServerMessages } from '#src/messages/server.ts'
import type { AppAnswer } from './answer.ts'

/** The page at an address where there is none, for a person who came there. It is never cached. */
export function missingPage({ missing, lang }: ServerMessages): AppAnswer {
  const { title, facts } = missing
  const rows = facts.map(([name, text]) => `<div><dt>${name}</dt><dd>${text}</dd></div>`)
  const body = [
    `<!doctype html><html lang="${lang}" translate="no"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${title}</title>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/message.css"><link rel="stylesheet" href="/failure.css"></head>',
    `<body><main class="message"><h1>${title}</h1><dl>${rows.join('')}</dl>`,
    '<p><code>SC-NO-PAGE</code></p></main></body></html>\n',
  ]
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return { status: 404, headers, body: body.join('') }
}
