import type { Resource } from '../resource-parts.ts'

/** System of the tag of a messy resource. The code is the kind. */
const mess = 'https://sandbox.example/mess'
/** System of the tag of a clean twin. The code is the kind, the display the id of the messy resource. */
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

/** Tags by which tests find messy resources, their kind, and their clean twins. */
export const messTags = {
  mess,
  messTwin,
  /** Profiles are removed, because the mess may break them. */
  asMessy(resource: Resource, kind: string): Resource {
    const { profile: _, ...meta } = metaOf(resource)
    return tagged(resource, meta, { system: mess, code: kind })
  },
  asTwin(resource: Resource, kind: string, display: string): Resource {
    return tagged(resource, metaOf(resource), { system: messTwin, code: kind, display })
  },
  /** The kind of mess of a resource, if it is messy. */
  kindOf(resource: Resource): string | undefined {
    return metaOf(resource).tag?.find(({ system }) => system === mess)?.code
  },
  /** The tag of a clean twin, if the resource is one. */
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
