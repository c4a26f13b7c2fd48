import { readFile } from 'node:fs/promises'
import { respond } from '../http/respond.ts'
import type { Route } from '../http/route.ts'
import { smartStyles } from './smart-styles.ts'

/** Files of this folder that a browser may have, by address. */
const files: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/ehr.css': ['./ehr.css', 'text/css'],
  '/browser/desktop.js': ['./browser/desktop.js', 'text/javascript'],
  '/browser/simulator.js': ['./browser/simulator.js', 'text/javascript'],
  '/browser/request-monitor.js': ['./browser/request-monitor.js', 'text/javascript'],
}

/** The style sheet, the scripts, and the styles that `smart_style_url` points to. */
export function assetRoutes(): Route {
  return async function answer(_request, response, url) {
    const [file, type] = files[url.pathname] ?? []
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
