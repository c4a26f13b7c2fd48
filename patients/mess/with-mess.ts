import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import type { MessKind } from './mess-kind.ts'
import { messKinds } from './mess-kinds.ts'
import { messTags } from './mess-tags.ts'

export interface MessOptions {
  /** The chance of each kind, by name, for one resource that it can befall; left out: none. */
  readonly rates: Readonly<Record<string, number>>
  readonly random: Random
  /** Kinds that are to occur at least once here, where anything is there that they can befall. */
  readonly owed?: ReadonlySet<string> | undefined
}

/**
 * A chart's resources, some of them made messy. Each is befallen by one kind at most, keeps its place and id, and
 * carries the kind in `meta.tag`. The first of each kind has its clean twin after it, `ID-twin`. All others are
 * the very same objects as before. Pure: the same random numbers make the same mess.
 */
export function withMess(
  resources: readonly Resource[],
  { rates, random, owed = new Set() }: MessOptions,
): readonly Resource[] {
  const chosen = chosenByDebt(resources, owed, random)
  const kinds = messKinds.filter(({ kind }) => (rates[kind] ?? 0) > 0)
  for (const resource of resources) {
    if (chosen.has(resource)) continue
    const befalling = kinds.find(
      ({ kind, isFor }) => isFor(resource) && random.next() < (rates[kind] ?? 0),
    )
    if (befalling) chosen.set(resource, befalling)
  }
  const twinned = new Set<string>()
  return resources.flatMap((resource) => {
    const befallen = chosen.get(resource)
    if (!befallen) return [resource]
    const { kind, make } = befallen
    const messy = make(resource, random).map((each) => messTags.asMessy(each, kind))
    if (twinned.has(kind)) return messy
    twinned.add(kind)
    const id = String(resource['id'])
    return [...messy, messTags.asTwin({ ...resource, id: `${id}-twin` }, kind, id)]
  })
}

/**
 * One resource for each kind that is owed; those that can befall the fewest choose first. No more than half of a
 * type's resources (and one of a single one), so that a chart stays a chart and the next one gets the rest.
 */
function chosenByDebt(
  resources: readonly Resource[],
  owed: ReadonlySet<string>,
  random: Random,
): Map<Resource, MessKind> {
  const chosen = new Map<Resource, MessKind>()
  const room = new Map<unknown, number>()
  for (const [type, all] of Map.groupBy(resources, typeOf))
    room.set(type, Math.ceil(all.length / 2))
  const debts = messKinds
    .filter(({ kind }) => owed.has(kind))
    .map((kind) => ({ kind, suitable: resources.filter(kind.isFor) }))
    .toSorted((one, other) => one.suitable.length - other.suitable.length)
  for (const { kind, suitable } of debts) {
    const free = suitable.filter(
      (resource) => !chosen.has(resource) && (room.get(typeOf(resource)) ?? 0) > 0,
    )
    const resource = free[Math.floor(random.next() * free.length)]
    if (!resource) continue
    chosen.set(resource, kind)
    room.set(typeOf(resource), (room.get(typeOf(resource)) ?? 0) - 1)
  }
  return chosen
}

function typeOf(resource: Resource): unknown {
  return resource['resourceType']
}
