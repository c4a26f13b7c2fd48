import type { VitalSignsView } from './vital-signs-view-names.ts'

/** The screen of all vital signs. */
export interface VitalSignsPageMessages {
  readonly window: string
  readonly windows: Readonly<Record<Exclude<VitalSignsView['window'], 'run'>, string>>
  readonly units: string
  readonly unitChoices: Readonly<Record<VitalSignsView['units'], string>>
  /** Beside a converted value: `36.5 °C sent`. */
  readonly sent: (value: string) => string
  /** How many of all readings are in the window. */
  readonly inWindow: (count: number, all: number) => string
  /** @param isProven whether everything was read: else it is said of what was read only */
  readonly noneInWindow: (isProven: boolean) => string
  /** Before the only reading of the window, where it is not the latest. */
  readonly onlyInWindow: string
  readonly lowest: string
  readonly highest: string
  readonly drawnInSentUnit: string
  /** Of how many of all readings the lowest and highest are. */
  readonly extentOf: (count: number, all: number) => string
  /** The ways in which blood pressure was measured, as sent. */
  readonly ways: string
  readonly allWays: string
  readonly wayNotSent: string
  readonly count: string
  /** What the notch in a bar of blood pressure is, and whose. */
  readonly meanNotch: Readonly<Record<'sent' | 'calculated' | 'both', string>>
  readonly systolic: string
  readonly diastolic: string
  readonly latest: string
  /** Where later ones are not in the window. @param isProven whether everything was read */
  readonly lastInWindow: (isProven: boolean) => string
  readonly readings: string
}
