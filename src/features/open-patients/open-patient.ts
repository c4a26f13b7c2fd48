import { isJsonObject } from '#src/json-object.ts'

/** Whom a tab shows, as tabs of one browser tell each other. Kept in their memory only. */
export interface OpenPatient {
  /** URL of the Patient resource, which tells two records of one name from each other. */
  readonly record: string
  /** The EHR's name on screen. */
  readonly ehr: string
  /** As on screen; undefined where the source sent none. */
  readonly name: string | undefined
  /** A FHIR date; undefined where the source sent none. */
  readonly birthDate: string | undefined
}

/** What one tab says to all the others. */
export interface TabMessage {
  /** Its launch, which belongs to one tab. */
  readonly from: string
  /** Undefined once the tab shows nobody any more. */
  readonly shows: OpenPatient | undefined
  /** Whether the others are to say whom they show. */
  readonly asks: boolean
}

/** A message that came from another tab; undefined if it is not one of this version's. */
export function tabMessage(data: unknown): TabMessage | undefined {
  if (!isJsonObject(data) || typeof data['from'] !== 'string') return undefined
  const { from, asks, shows } = data
  if (shows === undefined) return { from, asks: asks === true, shows }
  if (!isJsonObject(shows)) return undefined
  const { record, ehr, name, birthDate } = shows
  if (typeof record !== 'string' || typeof ehr !== 'string') return undefined
  return {
    from,
    asks: asks === true,
    shows: { record, ehr, name: textOrNothing(name), birthDate: textOrNothing(birthDate) },
  }
}

function textOrNothing(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
