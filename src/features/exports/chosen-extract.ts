import type { ChartExtract, ExtractIdentity } from '#src/exports/chart-extract.ts'
import type { ExportChoice, ExportPart } from '#src/exports/export-part.ts'

/** What a person has chosen to take along. */
export interface Chosen {
  /** The id of one part; undefined for all of the screen's. */
  readonly part: string | undefined
  readonly choice: ExportChoice
}

export const nothingChosen: Chosen = { part: undefined, choice: {} }

/** Whose chart, and from which screen of it. */
export interface ExtractHeading {
  readonly title: string
  readonly ehr: string
  readonly identity: ExtractIdentity | undefined
}

/** Where all parts are taken, each is taken as it is at first. */
export function chosenExtract(
  parts: readonly ExportPart[],
  { part, choice }: Chosen,
  heading: ExtractHeading,
): ChartExtract {
  const chosen = parts.filter(({ id }) => part === undefined || id === part)
  const isOne = chosen.length === 1
  return { ...heading, sections: chosen.map((each) => each.section(isOne ? choice : {})) }
}
