import type { ExtractSection } from './chart-extract.ts'

/** A part of the chart that can be taken out of the page, and what of it a person can choose. */
export interface ExportPart {
  readonly id: string
  readonly name: string
  readonly fields: readonly ExportField[]
  readonly section: (choice: ExportChoice) => ExtractSection
}

export interface ExportField {
  readonly id: ExportFieldId
  /** The first one is chosen until a person chooses another. */
  readonly options: readonly ExportOption[]
}

export type ExportFieldId = 'period' | 'tests' | 'signs' | 'orders'

export interface ExportOption {
  readonly value: string
  readonly name: string
  /** The name of the group that it stands in. */
  readonly group?: string
}

/** What was chosen; what is not in it is the first option. */
export type ExportChoice = Readonly<Partial<Record<ExportFieldId, string>>>
