import type { ServerMessages } from '#src/messages/server.ts'
import type { AppAnswer } from './answer.ts'

/** The page at an address where there is none, for a person who came there, in one language or more. It is never cached. */
export function missingPage(first: ServerMessages, ...more: readonly ServerMessages[]): AppAnswer {
  const mains = [first, ...more].map(({ missing, lang }) => {
    const rows = missing.facts.map(([name, text]) => `<div><dt>${name}</dt><dd>${text}</dd></div>`)
    return `<div lang="${lang}"><h1>${missing.title}</h1><dl>${rows.join('')}</dl></div>`
  })
  const body = [
    `<!doctype html><html lang="${first.lang}" translate="no"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="robots" content="noindex"><title>${first.missing.title}</title>`,
    '<link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/message.css"><link rel="stylesheet" href="/failure.css"></head>',
    `<body><main class="message">${mains.join('')}`,
    '<p><code>SC-NO-PAGE</code></p></main></body></html>\n',
  ]
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
  return { status: 404, headers, body: body.join('') }
}
