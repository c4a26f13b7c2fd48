import type { Element, Extension } from 'fhir/r4'
import { absentReason } from './data-absent-reason.ts'
import { sent } from './sent.ts'
import { setFate, takeElements, type Tracked } from './tracked-element.ts'

/** The extension of this URL. An extension that was taken is not among those that `untakenValues` counts. */
export function takeExtension(from: Tracked<unknown>, url: string): Tracked<Extension> | undefined {
  return take(from, ({ json }) => json.url === url)
}

/** The reason that an extension of an element gives for the absence of its value. */
export function takeAbsentReason(from: Tracked<unknown> | undefined): string | undefined {
  const extension =
    from && take(from, ({ json }) => absentReason(sent({ extension: json })) !== undefined)
  return extension && absentReason(sent({ extension: extension.json }))
}

function take(
  from: Tracked<unknown>,
  isWanted: (extension: Tracked<Extension>) => boolean,
): Tracked<Extension> | undefined {
  const found = takeElements(from as Tracked<Element>, 'extension').find(isWanted)
  if (found) setFate(found, 'url', 'taken')
  return found
}
