import { azureLike } from './azure-like.ts'
import { epicLike } from './epic-like.ts'
import { hapiLike } from './hapi-like.ts'
import { oracleLike } from './oracle-like.ts'
import type { Personality } from './personality.ts'
import { plain } from './plain.ts'

/** The kinds of EHR that this one can be, by name. */
export const personalities: Readonly<Record<string, Personality>> = {
  plain,
  'epic-like': epicLike,
  'oracle-like': oracleLike,
  'hapi-like': hapiLike,
  'azure-like': azureLike,
}

/** @throws Error for a name that is not one */
export function personalityNamed(name: string): Personality {
  const personality = Object.hasOwn(personalities, name) ? personalities[name] : undefined
  if (!personality) throw new Error(`"${name}" is none of ${Object.keys(personalities).join(', ')}`)
  return personality
}
