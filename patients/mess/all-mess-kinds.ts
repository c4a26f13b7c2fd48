import { codingMess } from './codings.ts'
import { dateMess } from './dates.ts'
import { medicationMess } from './medications.ts'
import type { MessKind } from './mess-kind.ts'
import { otherUnitMess } from './other-units.ts'
import { peopleMess } from './people.ts'
import { pressureMess } from './pressures.ts'
import { rangeMess } from './ranges.ts'
import { repeatMess } from './repeats.ts'
import { unitMess } from './units.ts'
import { valueMess } from './values.ts'
import { versionMess } from './versions.ts'

/** Every kind of mess, in the order of docs/mess.md. */
export const messKinds: readonly MessKind[] = [
  ...dateMess,
  ...unitMess,
  ...otherUnitMess,
  ...valueMess,
  ...versionMess,
  ...repeatMess,
  ...codingMess,
  ...rangeMess,
  ...pressureMess,
  ...medicationMess,
  ...peopleMess,
]
