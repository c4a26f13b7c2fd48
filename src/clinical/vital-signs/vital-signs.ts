import { codeSystems } from '#src/r4/code-systems.ts'
import { byName } from '../by-name.ts'
import type { Finding } from '../finding.ts'
import { listedReadings } from '../observation/listed-readings.ts'
import { partitionObservations } from '../observation/partition-observations.ts'
import {
  readingHistories,
  readingHistory,
  type ReadingHistory,
} from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import { pressureHistory, type PressureHistory } from './pressure-history.ts'
import { pressureObservations } from './pressure-observations.ts'
import { temperatureSites, vitalSignKinds, type VitalSignKind } from './vital-sign-codes.ts'
import { codedKind, vitalSignKind } from './vital-sign-kind.ts'

export interface VitalSigns {
  readonly bloodPressure: PressureHistory | undefined
  /** One for each kind that has a tile, in tile order; `history` is undefined when there are no readings. */
  readonly signs: readonly {
    readonly kind: VitalSignKind
    readonly history: ReadingHistory | undefined
    /** How many have a code of this kind, but a name or unit that is not: they are among the further ones. */
    readonly underOtherNames: number
  }[]
  /** Everything else in the category, under its source's name, by name. */
  readonly further: readonly ReadingHistory[]
  /** How many values still wait for their result. */
  readonly pending: number
}

/**
 * Vital signs. Every Observation that is not left out can be reached from one of the parts.
 * @param now epoch ms
 */
export function vitalSigns(resources: readonly unknown[], now: number): Finding<VitalSigns> {
  const { kept, leftOut } = partitionObservations(resources)
  const observations = pressureObservations(kept)
  const bloodPressure = pressureHistory(observations, now)
  // A cuff may send the heart rate with the pressure: it has a tile of its own.
  const sent = observations.panels.flatMap(({ components }) =>
    components.filter((each) => vitalSignKind(each) !== undefined),
  )
  const readings = [...observations.others.flatMap(listedReadings), ...sent].map(withSite)
  const signs = vitalSignKinds.map((kind) => ({
    kind,
    history: readingHistory(
      kind,
      readings.filter((reading) => vitalSignKind(reading) === kind),
      now,
      // Scores have no unit to lack; 180 and 82 may be one weight.
      kind === 'pain-score' ? 'alike' : 'apart',
    ),
    underOtherNames: readings.filter(
      (reading) => codedKind(reading) === kind && vitalSignKind(reading) !== kind,
    ).length,
  }))
  const further = readingHistories(
    readings.filter((reading) => vitalSignKind(reading) === undefined),
    now,
  ).toSorted(byName)
  const histories = [bloodPressure, ...signs.map(({ history }) => history), ...further]
  const shown = [
    ...(bloodPressure?.pressures ?? []).flatMap(({ references }) => references),
    ...readings.map(({ reference }) => reference),
  ]
  return {
    answer: {
      bloodPressure,
      signs,
      further,
      pending: histories.reduce((sum, history) => sum + (history?.pending ?? 0), 0),
    },
    shown: [...new Set(shown)],
    leftOut,
  }
}

/** A tile is named after its kind, so a site in the source's name is shown with the value. */
function withSite(reading: Reading): Reading {
  return isCoded(reading, temperatureSites)
    ? { ...reading, circumstances: [reading.name, ...reading.circumstances] }
    : reading
}

function isCoded({ codes }: Reading, loincCodes: readonly string[]): boolean {
  return loincCodes.some((code) => codes.includes(`${codeSystems.loinc}|${code}`))
}
