import type { ParsedObservation } from '../observation/parsed-observation.ts'
import type { Reading } from '../observation/reading-type.ts'
import { bloodPressure, type BloodPressure } from './blood-pressure.ts'
import { calculatedMean } from './mean-pressure.ts'
import { hasNarrowCode, pressurePart } from './pressure-part.ts'
import { vitalSignKind } from './vital-sign-kind.ts'

/**
 * The blood pressure of a panel. Its components are found by what they say they are, never by position. Of two that
 * say the same none is chosen: both keep their own names, as does every other one.
 */
export function panelPressure({ whole, components }: ParsedObservation): BloodPressure {
  const partsOf = components.map(pressurePart)
  const only = (part: ReturnType<typeof pressurePart>): Reading | undefined => {
    const [component, ...more] = components.filter((_, index) => partsOf[index] === part)
    return more.length === 0 ? component : undefined
  }
  const [systolic, diastolic, mean] = [only('systolic'), only('diastolic'), only('mean')]
  const known = [systolic, diastolic, mean]
  const narrow = known.filter((each) => each !== undefined).filter(hasNarrowCode)
  return bloodPressure({
    id: whole.id,
    references: [whole.reference],
    whole: withNames(whole, narrow),
    systolic,
    diastolic,
    mean: mean ? { kind: 'sent', reading: mean } : calculatedMean(systolic, diastolic),
    further: components.filter(
      (each) => !known.includes(each) && vitalSignKind(each) === undefined,
    ),
  })
}

/** "Systolic blood pressure--sitting" says more than the tile does. */
function withNames(whole: Reading, narrow: readonly Reading[]): Reading {
  const names = narrow.flatMap(({ identity }) => identity.name ?? [])
  return names.length === 0
    ? whole
    : { ...whole, circumstances: [...whole.circumstances, ...names] }
}
