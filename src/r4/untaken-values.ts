import { isJsonObject } from '#src/json-object.ts'
import { absentReason } from './data-absent-reason.ts'
import { decimalText } from './decimal.ts'
import { sent } from './sent.ts'
import type { Fate, Tracked } from './tracked-element.ts'

/** A value that no reader took, with its element's path and as it was sent. */
export interface UntakenValue {
  readonly path: string
  /** Empty for an odd shape: what is in it was taken. */
  readonly text: string
  /**
   * `unknown`: no reader of this app knows the element. `absent`: the source sent a reason (`text`) instead of a
   * value. The others are those of `Fate`.
   */
  readonly why: 'unknown' | 'absent' | Exclude<Fate, 'taken' | 'opened'>
}

export interface Untaken {
  readonly values: readonly UntakenValue[]
  /** Extensions that are not a reason for absence: this app knows none of them. */
  readonly extensions: number
  /** Modifier extensions, at any depth. */
  readonly modifierExtensions: number
}

/** Everything below a tracked element that was not taken. Element ids and resource types say nothing and are skipped. */
export function untakenValues({ json, path, fates }: Tracked<unknown>): Untaken {
  const values: UntakenValue[] = []
  let extensions = 0
  let modifierExtensions = 0
  visitObject(json, path, undefined)
  return { values, extensions, modifierExtensions }

  function visitObject(holder: object, at: string, above: Fate | undefined): void {
    const known = fates.get(holder)
    for (const [name, value] of Object.entries(holder)) {
      const fate = known?.get(name) ?? above
      // `_birthDate` is the companion of `birthDate`: https://hl7.org/fhir/R4/json.html#primitive
      const step = name.startsWith('_') ? name.slice(1) : name
      if (name === 'extension') visitExtensions(objectsIn(value), at)
      else if (name === 'modifierExtension') modifierExtensions += objectsIn(value).length
      else if (name !== 'id' && name !== 'resourceType')
        visit(holder, name, value, at === '' ? step : `${at}.${step}`, fate)
    }
  }

  function visit(
    holder: object,
    name: string,
    value: unknown,
    at: string,
    fate: Fate | undefined,
  ): void {
    if (fate === 'odd-shape') values.push({ path: at, text: '', why: fate })
    const isTaken = fate === 'taken' || fate === 'odd-shape'
    const below = isTaken || fate === 'opened' ? undefined : fate
    if (Array.isArray(value)) {
      for (const [index, item] of (value as unknown[]).entries()) {
        const itemAt = `${at}[${String(index)}]`
        const isWhole = below !== undefined || fate === undefined
        const itemFate =
          isTaken && typeof item === 'string' ? 'taken' : isWhole ? below : 'malformed'
        if (isJsonObject(item)) visitObject(item, itemAt, below)
        else visit(value, String(index), item, itemAt, itemFate)
      }
    } else if (isJsonObject(value)) visitObject(value, at, below)
    else if (!isTaken) addLeaf(holder, name, value, at, below)
  }

  function addLeaf(
    holder: object,
    name: string,
    value: unknown,
    at: string,
    fate: Exclude<Fate, 'taken' | 'opened'> | undefined,
  ): void {
    const text = decimalText(holder as Readonly<Record<string, unknown>>, name) ?? leafText(value)
    if (text.trim() !== '') values.push({ path: at, text, why: fate ?? 'unknown' })
  }

  function visitExtensions(all: readonly object[], at: string): void {
    for (const extension of all.filter((each) => fates.get(each)?.get('url') !== 'taken')) {
      const reason = absentReason(sent({ extension }))
      if (reason === undefined) extensions += 1
      else values.push({ path: at, text: reason, why: 'absent' })
    }
  }
}

function leafText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

function objectsIn(value: unknown): object[] {
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter(isJsonObject)
}
