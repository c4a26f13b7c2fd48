import type { Resource } from '../resource-parts.ts'

/** In `meta.tag` of a messy resource, its code the kind. */
const mess = 'https://sandbox.example/mess'
/** In `meta.tag` of the clean twin of a messy resource, its code the kind, its display the messy one's id. */
const messTwin = 'https://sandbox.example/mess-twin'

interface Tag {
  readonly system?: string
  readonly code?: string
  readonly display?: string
}
interface Meta {
  readonly tag?: readonly Tag[]
  readonly profile?: unknown
}

/** The tags by which a test finds what was made messy, how, and what it was before. */
export const messTags = {
  mess,
  messTwin,
  /** A profile that was named is named no longer: the mess may break it. */
  asMessy(resource: Resource, kind: string): Resource {
    const { profile: _, ...meta } = metaOf(resource)
    return tagged(resource, meta, { system: mess, code: kind })
  },
  asTwin(resource: Resource, kind: string, display: string): Resource {
    return tagged(resource, metaOf(resource), { system: messTwin, code: kind, display })
  },
  /** The kind that a resource was made messy by. */
  kindOf(resource: Resource): string | undefined {
    return metaOf(resource).tag?.find(({ system }) => system === mess)?.code
  },
  /** The tag that says whose clean twin a resource is. */
  twinTagOf(resource: Resource): Tag | undefined {
    return metaOf(resource).tag?.find(({ system }) => system === messTwin)
  },
}

function metaOf(resource: Resource): Meta {
  const { meta = {} }: { readonly meta?: Meta } = resource
  return meta
}

function tagged(resource: Resource, meta: Meta, tag: Tag): Resource {
  return { ...resource, meta: { ...meta, tag: [...(meta.tag ?? []), tag] } }
}
