import { isJsonObject } from '#src/json-object.ts'

/** One EHR as a patient knows it. The server makes the list: `server/start-list/start-list.ts`. */
export interface StartEntry {
  readonly id: string
  readonly name: string
  readonly portal: string | undefined
  readonly place: string | undefined
  /** What it is also found by. */
  readonly also: string
  /** The path of a picture at our own address. */
  readonly logo: string | undefined
  readonly host: string
  readonly isTrial: boolean
}

/** The list in a file's JSON; undefined if it is none. An entry without an id or a name is left out. */
export function startListOf(json: unknown): readonly StartEntry[] | undefined {
  const ehrs = isJsonObject(json) ? json['ehrs'] : undefined
  if (!Array.isArray(ehrs)) return undefined
  return ehrs.flatMap((each: unknown) => {
    if (!isJsonObject(each)) return []
    const { id, name, logo, trial } = each
    if (typeof id !== 'string' || typeof name !== 'string') return []
    return {
      id,
      name,
      portal: text(each['portal']),
      place: text(each['place']),
      also: text(each['also']) ?? '',
      logo: typeof logo === 'string' && logo.startsWith('/assets/') ? logo : undefined,
      host: text(each['host']) ?? '',
      isTrial: trial === true,
    }
  })
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A name for a choice that is the same at the next visit. It names an EHR and nobody. */
export function entryKey({ id, name, portal = '' }: StartEntry): string {
  return JSON.stringify([id, name, portal])
}
