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
import {
  temperatureSites,
  vitalSignCodes,
  vitalSignKinds,
  type VitalSignKind,
} from './vital-sign-codes.ts'

export interface VitalSigns {
  readonly bloodPressure: PressureHistory | undefined
  /** One for each kind that has a tile, in tile order; `history` is undefined when there are no readings. */
  readonly signs: readonly {
    readonly kind: VitalSignKind
    readonly history: ReadingHistory | undefined
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
  const readings = observations.others.flatMap(listedReadings).map(withSite)
  const signs = vitalSignKinds.map((kind) => ({
    kind,
    history: readingHistory(
      kind,
      readings.filter((reading) => kindOf(reading) === kind),
      now,
    ),
  }))
  const further = readingHistories(
    readings.filter((reading) => kindOf(reading) === undefined),
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

/** A measurement of a fetus or a newborn is never the patient's own sign: it is listed under its source's name. */
function kindOf(reading: Reading): VitalSignKind | undefined {
  if (reading.cautions.includes('about-another-subject')) return undefined
  return vitalSignKinds.find((kind) => isCoded(reading, vitalSignCodes[kind]))
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
