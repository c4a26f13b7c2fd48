import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { listenOnLoopback } from './listen-on-loopback.ts'

/**
 * A host that runs no code and reads `_headers` and `_redirects` as Netlify and Cloudflare Pages do: a path goes to its
 * own file, else by a rewrite, and gets the headers of every rule that matches it, values of the same name joined.
 */
export function startStaticHost(folder: string, port = 0) {
  const answer = staticAnswers(folder)
  return listenOnLoopback(
    createServer((request, response) => {
      const [path = '/'] = (request.url ?? '/').split('?')
      const { status, headers, body } = answer(path)
      response.writeHead(status, headers).end(body)
    }),
    port,
  )
}

export interface StaticAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.png': 'image/png',
}

/** What is answered at a path of the folder. */
export function staticAnswers(folder: string): (path: string) => StaticAnswer {
  const names = readdirSync(folder, { recursive: true }).map((name) => `/${String(name)}`)
  const text = (name: string) =>
    names.includes(name) ? readFileSync(join(folder, name), 'utf8') : ''
  const rules = text('/_headers').trim().split('\n\n').filter(Boolean).map(headerRule)
  const rewrites = text('/_redirects').trim().split('\n').filter(Boolean).map(rewriteRule)
  return (path) => {
    const own = path === '/' ? '/index.html' : path
    const file = extname(own) !== '' && names.includes(own) ? own : rewritten(path)
    const type = types[extname(file)] ?? 'application/octet-stream'
    const headers: Record<string, string> = { 'content-type': type }
    for (const rule of rules.filter(({ from }) => from.test(path)))
      for (const [name, value] of rule.headers)
        headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
    return {
      status: file === '/404.html' ? 404 : 200,
      headers,
      body: names.includes(file) ? readFileSync(join(folder, file)) : Buffer.from(''),
    }
  }

  function rewritten(path: string): string {
    return rewrites.find(({ from }) => from.test(path))?.to ?? '/404.html'
  }
}

function headerRule(block: string) {
  const [pattern = '', ...lines] = block.split('\n')
  const headers = lines.map((line): readonly [string, string] => {
    const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? []
    return [name, value]
  })
  return { from: pathPattern(pattern), headers }
}

function rewriteRule(line: string) {
  const [from = '', to = '', status] = line.split(' ')
  if (status !== '200') throw new Error(`no rewrite: ${line}`)
  return { from: pathPattern(from), to }
}

function pathPattern(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+?()[\]{}|^$\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`)
}
