import type { FlagKind } from '#src/ui/flag-mark.tsx'
import type { PressureBar } from '#src/ui/plots/pressure-strokes.ts'

/** A part of the chart in words, to be taken out of the page: dates and no ages, whole digits, nothing cut. */
export interface ChartExtract {
  readonly title: string
  /** Whose chart; undefined where nobody asked for it. */
  readonly identity: ExtractIdentity | undefined
  /** The EHR's name. */
  readonly ehr: string
  readonly sections: readonly ExtractSection[]
}

export interface ExtractIdentity {
  readonly name: string
  readonly born: string
  readonly sex: string
  readonly number: { readonly label: string; readonly text: string }
  readonly deceased: string | undefined
}

interface Section<Rows extends string, Row> {
  readonly rows: Rows
  readonly title: string
  /** What was chosen of it, in words. */
  readonly selection: string
  readonly groups: readonly ExtractGroup<Row>[]
  /** When it was read, in words; undefined where it was not. */
  readonly readAt: string | undefined
  /** The panel's own line, or why nothing was read. */
  readonly completeness: string
  /** How many of those read are here, where they are not all. */
  readonly part: string | undefined
}

export interface ExtractGroup<Row> {
  readonly title: string
  readonly rows: readonly Row[]
}

/** Vital signs say when they were taken, laboratory results when they were collected. */
export interface ReadingsSection extends Section<'results' | 'signs', ExtractedReading> {
  /** The latest of each measurement, or each with its time. */
  readonly layout: 'latest' | 'times'
  /** Drawn on paper. */
  readonly pressures?: ExtractedPressures
}

export interface ExtractedPressures {
  /** Oldest first. */
  readonly bars: readonly PressureBar[]
  /** Epoch ms. */
  readonly from: number
  readonly to: number
  readonly label: string
  /** What is drawn, of how many and from when, and what thin and thick are. */
  readonly caption: string
}
export type OrdersSection = Section<'orders', ExtractedOrder>
export type ExtractSection = ReadingsSection | OrdersSection

export interface ExtractedFlag {
  readonly kind: FlagKind
  readonly code: string
  readonly label: string
}

export interface ExtractedReading {
  /** The same for every reading of one measurement. */
  readonly key: string
  readonly name: string
  readonly value: string
  readonly unit: string
  readonly isNumber: boolean
  /** The word for its status where it is preliminary: on paper it is drawn. */
  readonly preliminary: string | undefined
  readonly flags: readonly ExtractedFlag[]
  readonly range: string
  readonly date: string
  /** Epoch ms; undefined where no date can be read. */
  readonly time: number | undefined
  /** What else has to be read with it: status, cautions, how it was measured, notes. */
  readonly remarks: readonly string[]
  /** The result before, or the gravest of the last year. */
  readonly earlier: readonly EarlierReading[]
  readonly references: readonly string[]
}

export interface EarlierReading {
  readonly isGravest: boolean
  readonly value: string
  /** Where it is another than that of the result beside it. */
  readonly unit: string
  readonly flags: readonly ExtractedFlag[]
  readonly date: string
}

export interface ExtractedOrder {
  readonly name: string
  readonly isDoNotGive: boolean
  /** Completed, stopped or cancelled. */
  readonly isEnded: boolean
  readonly instructions: readonly string[]
  readonly status: readonly string[]
  readonly written: string
  readonly by: string
  readonly remarks: readonly string[]
  readonly references: readonly string[]
}

/** `Type/id` of every resource that something in it was made from. */
export function extractReferences({ sections }: Pick<ChartExtract, 'sections'>): string[] {
  const rows = sections.flatMap((section) => section.groups.flatMap((group) => [...group.rows]))
  return [...new Set(rows.flatMap(({ references }) => references))]
}

export function rowCount({ sections }: Pick<ChartExtract, 'sections'>): number {
  return sections
    .flatMap((section) => section.groups.map((group) => group.rows.length))
    .reduce((sum, rows) => sum + rows, 0)
}
