import { readFile } from 'node:fs/promises'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import { smartStyles } from './smart-styles.ts'

const scripts = ['desktop', 'find-patient', 'section-tabs', 'simulator', 'request-monitor']
/** Files of this folder that a browser may have, by address. */
const files = new Map<string, readonly [file: string, type: string]>([
  ['/ehr.css', ['./ehr.css', 'text/css']],
  ...scripts.map(
    (name) => [`/browser/${name}.js`, [`./browser/${name}.js`, 'text/javascript']] as const,
  ),
])

/** The style sheet, the scripts, and the styles that `smart_style_url` points to. */
export function assetRoutes(): Route {
  return async function answer(_request, response, url) {
    const [file, type] = files.get(url.pathname) ?? []
    if (file !== undefined && type !== undefined) {
      respond(response, 200, type, await readFile(new URL(file, import.meta.url), 'utf8'))
      return true
    }
    const [, name = ''] = /^\/smart-style\/(\w+)\.json$/.exec(url.pathname) ?? []
    const style = Object.hasOwn(smartStyles, name) ? smartStyles[name] : undefined
    if (!style) return false
    response.setHeader('access-control-allow-origin', '*')
    respond(response, 200, 'application/json', JSON.stringify(style))
    return true
  }
}
