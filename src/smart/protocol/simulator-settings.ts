import { withoutSlash } from './without-slash.ts'

/** One base64url segment, with room for the longest settings of the public launcher. */
const settingsPattern = /^[A-Za-z0-9_-]{1,4096}$/

/** What stands for `{settings}` of a simulator's base URL in this one; `undefined` where it is not that simulator's. */
export function simulatorSettings(pattern: string, iss: string): string | undefined {
  const [before, after] = withoutSlash(pattern).split('{settings}')
  if (before === undefined || after === undefined) return undefined
  if (!iss.startsWith(before) || !iss.endsWith(after)) return undefined
  const settings = iss.slice(before.length, iss.length - after.length)
  return settingsPattern.test(settings) ? settings : undefined
}
