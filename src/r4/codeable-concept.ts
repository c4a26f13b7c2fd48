import { record, records, text, type Json } from './record.ts'

export interface Code {
  readonly system: string | undefined
  readonly code: string
  readonly display: string | undefined
}

/** Every coding that has a code, in the source's order. */
export function codings(concept: unknown): Code[] {
  return records(record(concept)['coding']).flatMap((coding) => {
    const code = text(coding['code'])
    return code === undefined
      ? []
      : [{ system: text(coding['system']), code, display: text(coding['display']) }]
  })
}

/** The code of this system, wherever in the list it stands. */
export function codeOf(concept: unknown, system: string): string | undefined {
  return codings(concept).find((coding) => coding.system === system)?.code
}

/** Whether it is coded as one of these codes of this system, wherever in the list they stand. */
export function isCodedAs(concept: unknown, system: string, codes: readonly string[]): boolean {
  return codings(concept).some((each) => each.system === system && codes.includes(each.code))
}

/**
 * What the source calls it: its text, then the display that a user selected, then any display, then a code.
 * Never `coding[0]` for its place. R4 datatypes, "CodeableConcept".
 */
export function conceptName(concept: unknown): string | undefined {
  const { coding, text: words } = record(concept)
  const all = records(coding)
  const selected = all.filter((each) => each['userSelected'] === true)
  return (
    text(words) ??
    firstDisplay(selected) ??
    firstDisplay(all) ??
    all.map((each) => text(each['code'])).find((code) => code !== undefined)
  )
}

function firstDisplay(all: readonly Json[]): string | undefined {
  return all.map((each) => text(each['display'])).find((display) => display !== undefined)
}
