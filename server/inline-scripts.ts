import { createHash } from 'node:crypto'

/**
 * The scripts in a page, as a policy calls them: by the hash of what they say, so that no other one runs
 * (https://www.w3.org/TR/CSP3/#grammardef-hash-source).
 * @param page as it was built, without anything that was placed in it later
 */
export function inlineScripts(page: string): readonly string[] {
  return [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
}
