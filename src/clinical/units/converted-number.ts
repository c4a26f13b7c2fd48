import { UcumLhcUtils } from '@lhncbc/ucum-lhc'
import type { Substance } from './substances.ts'
import { unitFamily, type UnitFamily } from './unit-families.ts'

export interface UnitPair {
  /** UCUM codes. */
  readonly from: string
  readonly to: string
  /** What is measured, where it is known. */
  readonly substance: Substance | undefined
}

/**
 * A number in another unit, or undefined: within one family of units; from mass to amount only with a molar mass, and
 * to equivalents only with a charge.
 */
export function convertedNumber(
  number: number,
  { from, to, substance }: UnitPair,
): number | undefined {
  const families = [unitFamily(from), unitFamily(to)]
  const [own, other] = families
  if (own === undefined || other === undefined) return undefined
  if (own !== other && !isChemical(families, substance)) return undefined
  const { status, toVal } = UcumLhcUtils.getInstance().convertUnitTo(
    withoutArbitraryUnit(from),
    number,
    withoutArbitraryUnit(to),
    {
      ...(substance && { molecularWeight: substance.molarMass }),
      ...(substance?.charge !== undefined && { charge: substance.charge }),
    },
  )
  return status === 'succeeded' && toVal !== null && Number.isFinite(toVal) ? toVal : undefined
}

function isChemical(
  families: readonly (UnitFamily | undefined)[],
  substance: Substance | undefined,
): boolean {
  const known: (UnitFamily | undefined)[] = []
  if (substance) known.push('mass concentration', 'amount concentration')
  if (substance?.charge !== undefined) known.push('equivalent concentration')
  return families.every((family) => known.includes(family))
}

/** The same arbitrary unit on both sides cancels out; the library converts none, even into itself. */
function withoutArbitraryUnit(code: string): string {
  return code.replace('[IU]', 'g')
}
