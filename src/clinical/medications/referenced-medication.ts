import type { Reference } from 'fhir/r4'
import { target } from '#src/r4/reference.ts'
import { takeElements, tracked, type Tracked } from '#src/r4/tracked-element.ts'
import type { LoadedMedications } from './loaded-medications.ts'
import type { AnyRequest } from './any-request.ts'
import type { AnyMedication } from './product.ts'

/** The Medication that an order refers to, or why it is not here; neither when only a display was sent. */
export type ReferencedMedication =
  | { readonly medication: Tracked<AnyMedication>; readonly readFrom: string | undefined }
  | { readonly notLoaded: NotLoaded }
  | undefined

export interface NotLoaded {
  /** As sent; undefined when only an identifier was. */
  readonly reference: string | undefined
  /**
   * A code for why reading it failed, or: it was to be contained and is not, is on another server, names nothing that
   * can be read, or was not asked for.
   */
  readonly because: string
}

/** https://hl7.org/fhir/R4/references.html */
export function referencedMedication(
  request: Tracked<AnyRequest>,
  reference: Tracked<Reference>,
  { medications, fhirServerUrl }: OrderServer,
): ReferencedMedication {
  const { reference: written, identifier } = reference.json
  if (written === undefined && identifier === undefined) return undefined
  const to = target(reference.json, fhirServerUrl)
  const notLoaded = (because: string) => ({
    notLoaded: { reference: typeof written === 'string' ? written : undefined, because },
  })
  if (to.kind === 'contained') {
    const medication = containedMedication(request, to.id)
    return medication ? { medication, readFrom: undefined } : notLoaded('contained-missing')
  }
  if (to.kind !== 'literal') return notLoaded(to.kind)
  const loaded = medications.get(to.reference)
  if (!loaded) return notLoaded('not-requested')
  return 'failure' in loaded
    ? notLoaded(loaded.failure)
    : { medication: tracked<AnyMedication>(loaded.resource, 'Medication'), readFrom: to.reference }
}

export interface OrderServer {
  readonly medications: LoadedMedications
  readonly fhirServerUrl: string
}

function containedMedication(
  request: Tracked<AnyRequest>,
  id: string,
): Tracked<AnyMedication> | undefined {
  const found = takeElements(request, 'contained').find(({ json }) => json.id === id)
  return found as Tracked<AnyMedication> | undefined
}
