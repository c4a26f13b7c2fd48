/** In place of what was taken out. */
const removed = '[removed]'

/** Letters and digits in one long run: a code, a token, an id. Words and scopes have few digits, or signs between. */
const opaque = /[A-Za-z0-9_~+=-]{12,}(?:\.[A-Za-z0-9_~+=-]{8,})*/g
/** A run of digits as long as a record number, a health number or a telephone number. */
const longNumber = /\d(?:[ -]?\d){5,}/g
/** What follows a word for a person: `Patient/12`, `patient=12`, `patient 12`. A scope has no digit. */
const person =
  /\b(patient|mrn|user|subject|login_hint|launch|code|state|token)([/=:]\s?|\s#?)["']?(?=[\w.-]*\d)[\w.-]*\w/gi

/**
 * A server's own words without what may be a secret or name a person: the values that are known to be, and whatever
 * looks like one. An error's description is for people, and some servers quote the request in it.
 */
export function withoutSecrets(text: string, secrets: readonly string[] = []): string {
  const known = secrets.filter((secret) => secret.length > 3)
  return known
    .reduce((rest, secret) => rest.replaceAll(secret, removed), text)
    .replace(longNumber, removed)
    .replace(person, (_, word: string, sign: string) => `${word}${sign}${removed}`)
    .replace(opaque, (run) =>
      /\d.*\d/.test(run) && /[A-Za-z].*[A-Za-z]/.test(run) ? removed : run,
    )
}
