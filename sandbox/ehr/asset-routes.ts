import { readFile } from 'node:fs/promises'
import { respond } from '#sandbox/http/respond.ts'
import type { Route } from '#sandbox/http/route.ts'
import { readStylesheet } from '#sandbox/pages/stylesheet.ts'
import { smartStyles } from './launch/smart-styles.ts'

const scripts = ['desktop', 'find-patient', 'section-tabs', 'simulator', 'request-monitor']

/** The stylesheet, the scripts, and the styles that `smart_style_url` points to. */
export function assetRoutes(): Route {
  return async function answer(_request, response, url) {
    if (url.pathname === '/ehr.css') {
      respond(response, 200, 'text/css', await readStylesheet())
      return true
    }
    const [, script = ''] = /^\/browser\/([\w-]+)\.js$/.exec(url.pathname) ?? []
    if (scripts.includes(script)) {
      const file = new URL(`./browser/${script}.js`, import.meta.url)
      respond(response, 200, 'text/javascript', await readFile(file, 'utf8'))
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
