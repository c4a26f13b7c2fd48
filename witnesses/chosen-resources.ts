import { resourceShape } from './resource-shape.ts'

export interface Choosable {
  readonly name: string
  readonly json: Readonly<Record<string, unknown>>
  /** Altered on purpose, or the twin of one that is. */
  readonly tagged: boolean
}

/**
 * The resources to validate where all would take too long: every tagged one, the first of each shape, every one
 * of a type that has at most `few` of them, and a sample of the rest until `most` are reached.
 * @param random in [0, 1), seeded
 */
export function chosenResources<Resource extends Choosable>(
  resources: readonly Resource[],
  limits: { readonly few: number; readonly most: number },
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
      return tagged || isNew || (counts.get(json['resourceType']) ?? 0) <= limits.few
    }),
  )
  const rest = resources.filter((each) => !needed.has(each))
  const chance = rest.length === 0 ? 0 : (limits.most - needed.size) / rest.length
  return resources.filter((each) => needed.has(each) || random() < chance)
}
