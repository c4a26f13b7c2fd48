import type { Observation } from 'fhir/r4'
import { isJsonObject } from '#src/json-object.ts'
import { asSent } from '#src/r4/as-sent.ts'
import { items, type Sent } from '#src/r4/sent.ts'
import { readableName, sentName } from './sent-name.ts'

/** Elements of an Observation that are objects in R4; a text or a number in their place would be lost. */
const objects = [
  'component',
  'note',
  'bodySite',
  'method',
  'device',
  'specimen',
  'performer',
  'hasMember',
  'focus',
  'effectivePeriod',
  'dataAbsentReason',
] as const satisfies readonly (keyof Observation)[]

/** What was sent in a form that cannot be read, each with the name of its element. */
export function malformedParts(observation: Sent<Observation>): string[] {
  const { code } = observation
  const isNameSent = readableName(code) === undefined && sentName(code) !== undefined
  return [
    ...(isNameSent ? [`code ${asSent(code)}`] : []),
    ...objects.flatMap((name) =>
      items(observation[name])
        .filter((each) => !isJsonObject(each))
        .map((each) => `${name} ${asSent(each)}`),
    ),
  ]
}
