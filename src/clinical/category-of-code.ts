import type { Observation } from 'fhir/r4'
import { codings } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import { sent } from '#src/r4/sent.ts'
import { laboratoryPlace } from './laboratory/laboratory-groups.ts'
import { pressurePanelLoincs } from './vital-signs/pressure-observations.ts'
import { pressurePartLoincs } from './vital-signs/pressure-part.ts'
import { vitalSignCodes } from './vital-signs/vital-sign-codes.ts'

/**
 * Further vital signs: the panel and head circumference (https://hl7.org/fhir/R4/observation-vitalsigns.html), oxygen
 * flow and concentration and the percentiles of US Core (https://hl7.org/fhir/us/core/StructureDefinition-us-core-vital-signs.html).
 */
const furtherVitalSigns: readonly string[] = [
  '85353-1',
  '9843-4',
  '8289-1',
  '59576-9',
  '77606-2',
  '3150-6',
  '3151-8',
]

const vitalSigns: ReadonlySet<string> = new Set([
  ...Object.values(vitalSignCodes).flat(),
  ...pressurePanelLoincs,
  ...pressurePartLoincs,
  ...furtherVitalSigns,
])

/**
 * The category that an Observation's LOINC code belongs to, for one that states none. Undefined where the code is not
 * known, or where its codes belong to different categories.
 */
export function categoryOfCode(resource: unknown): 'vital-signs' | 'laboratory' | undefined {
  const found = codings(sent<Observation>(resource).code).flatMap(({ system, code }) => {
    if (system !== codeSystems.loinc) return []
    if (vitalSigns.has(code)) return ['vital-signs' as const]
    return laboratoryPlace(`${system}|${code}`).group === 'further' ? [] : ['laboratory' as const]
  })
  return new Set(found).size === 1 ? found[0] : undefined
}
