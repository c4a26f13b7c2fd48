import type {
  BrandFields,
  KnownFhirServer,
  StartFields,
} from '#src/smart/protocol/known-fhir-servers.ts'
import { withoutSlash } from '#src/smart/protocol/without-slash.ts'
import type { Brand } from './brand.ts'

/** One line of the list that the start page reads. Its reader in the app is `src/start/start-list.ts`. */
export interface StartEntry {
  readonly id: string
  readonly name: string
  readonly portal?: string
  readonly place?: string
  /** What it is also found by: other names, places and postal codes. */
  readonly also?: string
  readonly logo?: string
  readonly host: string
  readonly trial?: true
}

/**
 * The EHRs that a patient can choose: those with a standalone launch and one base. The words of its entry go before a
 * bundle's, and a brand alone makes no EHR known: https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 * @param logoAt the address of a logo's local copy; undefined where there is none
 */
export function startList(
  knownFhirServers: readonly KnownFhirServer[],
  start: StartFields,
  brands: readonly Brand[],
  logoAt: (logo: string, from: 'entry' | 'bundle') => string | undefined,
): readonly StartEntry[] {
  const byUrl = Map.groupBy(brands, ({ fhirServerUrl }) => fhirServerUrl)
  const all = knownFhirServers
    .filter(({ standaloneLaunch, simulator }) => standaloneLaunch && !simulator)
    .flatMap((known): readonly StartEntry[] => {
      const fields = start.byId.get(known.id)
      const found = byUrl.get(withoutSlash(known.fhirServerUrl)) ?? []
      const isTrial = fields?.isEvaluation === true
      if (fields?.brand !== undefined || found.length === 0)
        return [ofFields(known, fields?.brand ?? {}, isTrial)]
      return found.map((each) => ofBrand(known, each, isTrial))
    })
  // Publishers repeat brands, so the same card may come twice.
  const cards = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
  const { compare } = new Intl.Collator('en')
  return cards.toSorted((one, other) => compare(one.name, other.name))

  function ofFields(known: KnownFhirServer, fields: BrandFields, isTrial: boolean): StartEntry {
    const { name = known.name, aliases = [], places = [], portal, logo } = fields
    const [place, ...more] = places
    const also = name === known.name ? aliases : [known.name, ...aliases]
    return entry(known, isTrial, {
      name,
      portal,
      place,
      also: [...also, ...more],
      logo: logo === undefined ? undefined : logoAt(logo, 'entry'),
    })
  }

  function ofBrand(known: KnownFhirServer, brand: Brand, isTrial: boolean): StartEntry {
    const { name, portal, aliases, places, postalCodes, logo, isTest } = brand
    const [place, ...more] = places
    // A postal code is typed with its space and without it.
    const codes = postalCodes.flatMap((code) => [...new Set([code, code.replaceAll(' ', '')])])
    return entry(known, isTrial || isTest, {
      name,
      portal,
      place,
      also: [...aliases, ...more, ...codes],
      logo: logo === undefined ? undefined : logoAt(logo, 'bundle'),
    })
  }
}

interface Parts {
  readonly name: string
  readonly portal: string | undefined
  readonly place: string | undefined
  readonly also: readonly string[]
  readonly logo: string | undefined
}

function entry(known: KnownFhirServer, isTrial: boolean, parts: Parts): StartEntry {
  const { name, portal, place, also, logo } = parts
  return {
    id: known.id,
    name,
    ...(portal === undefined ? {} : { portal }),
    ...(place === undefined ? {} : { place }),
    ...(also.length === 0 ? {} : { also: also.join(' ') }),
    ...(logo === undefined ? {} : { logo }),
    host: new URL(known.fhirServerUrl).host,
    ...(isTrial ? { trial: true } : {}),
  }
}
