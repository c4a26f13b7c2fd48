import { resourceShape } from './resource-shape.ts'

export interface Choosable {
  readonly name: string
  readonly json: Readonly<Record<string, unknown>>
  /** Whether it is messy, or the clean twin of a messy one. */
  readonly tagged: boolean
}

/**
 * The resources to validate, because all of them would take too long: every tagged one, the first of each shape, all of
 * a type with at most `maxRare` of them, and a sample of the rest, about `maxResources` in total.
 * @param random in [0, 1), seeded
 */
export function chosenResources<Resource extends Choosable>(
  resources: readonly Resource[],
  limits: { readonly maxRare: number; readonly maxResources: number },
  random: () => number,
): readonly Resource[] {
  const counts = new Map<unknown, number>()
  for (const { json } of resources)
    counts.set(json['resourceType'], (counts.get(json['resourceType']) ?? 0) + 1)
  const shapes = new Set<string>()
  const needed = new Set(
    resources.filter(({ json, tagged }) => {
      const shape = resourceShape(json)
      const isNew = !shapes.has(shape)
      shapes.add(shape)
      return tagged || isNew || (counts.get(json['resourceType']) ?? 0) <= limits.maxRare
    }),
  )
  const rest = resources.filter((each) => !needed.has(each))
  const chance = rest.length === 0 ? 0 : (limits.maxResources - needed.size) / rest.length
  return resources.filter((each) => needed.has(each) || random() < chance)
}
