import { codeSystems } from '#src/r4/code-systems.ts'
import type { Finding } from '../finding.ts'
import { allReadings } from '../observation/all-readings.ts'
import {
  readingHistory,
  readingHistories,
  type ReadingHistory,
} from '../observation/reading-history.ts'
import type { Reading } from '../observation/reading-type.ts'
import { partitionObservations } from '../observation/partition-observations.ts'
import type { BloodPressure } from './blood-pressure.ts'
import { bloodPressures, isBloodPressure } from './blood-pressures.ts'
import {
  temperatureSites,
  vitalSignCodes,
  vitalSignKinds,
  type VitalSignKind,
} from './vital-sign-codes.ts'

export interface VitalSigns {
  /** Newest first. */
  readonly bloodPressures: readonly BloodPressure[]
  /** One for each kind that has a tile, in tile order; `thing` is undefined where none came. */
  readonly signs: readonly {
    readonly kind: VitalSignKind
    readonly thing: ReadingHistory | undefined
  }[]
  /** Everything else in the category, under its own name, by name. */
  readonly further: readonly ReadingHistory[]
}

/**
 * Vital signs. Every Observation that is not left out can be reached from one of the parts.
 * @param now epoch ms
 */
export function vitalSigns(observations: readonly unknown[], now: number): Finding<VitalSigns> {
  const { kept, leftOut } = partitionObservations(observations)
  const pressures = bloodPressures(kept.filter(isBloodPressure))
  const readings = kept
    .filter((each) => !isBloodPressure(each))
    .flatMap(allReadings)
    .map(withSite)
  const signs = vitalSignKinds.map((kind) => ({
    kind,
    thing: readingHistory(
      kind,
      readings.filter((reading) => kindOf(reading) === kind),
      now,
    ),
  }))
  const further = readingHistories(
    readings.filter((reading) => kindOf(reading) === undefined),
    now,
  ).toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
  const shown = [
    ...pressures.flatMap(({ references }) => references),
    ...readings.map(({ reference }) => reference),
  ]
  return {
    answer: { bloodPressures: pressures, signs, further },
    shown: [...new Set(shown)],
    leftOut,
  }
}

/** What was measured on a fetus or a newborn is never the patient's own sign: it goes under its own name. */
function kindOf(reading: Reading): VitalSignKind | undefined {
  if (reading.cautions.includes('about-another-subject')) return undefined
  return vitalSignKinds.find((kind) =>
    vitalSignCodes[kind].some((code) => reading.codes.includes(`${codeSystems.loinc}|${code}`)),
  )
}

/** A tile is named by its kind; where the source's name holds the site, it stands beside the value. */
function withSite(reading: Reading): Reading {
  const isBySite = temperatureSites.some((code) =>
    reading.codes.includes(`${codeSystems.loinc}|${code}`),
  )
  return isBySite
    ? { ...reading, circumstances: [reading.name, ...reading.circumstances] }
    : reading
}
