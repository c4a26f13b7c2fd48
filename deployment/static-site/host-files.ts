import type { StaticAddress, StaticSite } from './static-site.ts'

/**
 * A site's addresses in the forms that hosts read: `_headers` and `_redirects`, as Netlify, Cloudflare Pages and others
 * have them, and the same as JSON, from which the configuration of any other host is made.
 */
export function hostFiles({ addresses }: Pick<StaticSite, 'addresses'>): HostFiles {
  return {
    headers: `${addresses.map(headerRule).join('\n\n')}\n`,
    redirects: `${addresses.filter(isElsewhere).map(rewrite).join('\n')}\n`,
    json: `${JSON.stringify({ addresses }, undefined, 2)}\n`,
  }
}

interface HostFiles {
  readonly headers: string
  readonly redirects: string
  readonly json: string
}

function headerRule({ path, headers }: StaticAddress): string {
  return [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
}

/** Whether no host would find the file by the path; `/` is `index.html` everywhere. */
function isElsewhere({ path, file }: StaticAddress): boolean {
  return path !== file && path !== '/'
}

/** With status 200 the address stays as it is: it names the launch. */
function rewrite({ path, file }: StaticAddress): string {
  return `${path} ${file} 200`
}
