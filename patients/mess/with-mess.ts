import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import type { MessKind } from './mess-kind.ts'
import { messKinds } from './all-mess-kinds.ts'
import { messTags } from './mess-tags.ts'

export interface MessOptions {
  /** The chance that a kind applies to a suitable resource, by kind; without one, none. */
  readonly rates: Readonly<Record<string, number>>
  readonly random: Random
  /** Kinds that must occur at least once, if there is a suitable resource. */
  readonly required?: ReadonlySet<string> | undefined
}

/**
 * A chart's resources, some of them messy. At most one kind applies to a resource, which keeps its position and id and
 * has the kind in `meta.tag`. The first of each kind is followed by its clean twin, `ID-twin`. All other resources are
 * the same objects as before. Pure: the same random numbers make the same mess.
 */
export function withMess(
  resources: readonly Resource[],
  { rates, random, required = new Set() }: MessOptions,
): readonly Resource[] {
  const chosen = requiredChoices(resources, required, random)
  const kinds = messKinds.filter(({ kind }) => (rates[kind] ?? 0) > 0)
  for (const resource of resources) {
    if (chosen.has(resource)) continue
    const applied = kinds.find(
      ({ kind, appliesTo }) => appliesTo(resource) && random.next() < (rates[kind] ?? 0),
    )
    if (applied) chosen.set(resource, applied)
  }
  const twinned = new Set<string>()
  return resources.flatMap((resource) => {
    const applied = chosen.get(resource)
    if (!applied) return [resource]
    const { kind, apply } = applied
    const messy = apply(resource, random).map((each) => messTags.asMessy(each, kind))
    if (twinned.has(kind)) return messy
    twinned.add(kind)
    const id = String(resource['id'])
    return [...messy, messTags.asTwin({ ...resource, id: `${id}-twin` }, kind, id)]
  })
}

/**
 * One resource for each required kind. Kinds with the fewest suitable resources choose first. At most half of a type's
 * resources are chosen (or the only one), so that the chart stays plausible; the next chart gets the rest.
 */
function requiredChoices(
  resources: readonly Resource[],
  required: ReadonlySet<string>,
  random: Random,
): Map<Resource, MessKind> {
  const chosen = new Map<Resource, MessKind>()
  const room = new Map<unknown, number>()
  for (const [type, all] of Map.groupBy(resources, typeOf))
    room.set(type, Math.ceil(all.length / 2))
  const requests = messKinds
    .filter(({ kind }) => required.has(kind))
    .map((kind) => ({ kind, suitable: resources.filter(kind.appliesTo) }))
    .toSorted((one, other) => one.suitable.length - other.suitable.length)
  for (const { kind, suitable } of requests) {
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
