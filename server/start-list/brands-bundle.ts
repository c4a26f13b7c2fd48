import { isJsonObject, type JsonObject } from '#src/json-object.ts'
import { withoutSlash } from '#src/smart/protocol/without-slash.ts'
import type { Brand } from './brand.ts'

/**
 * The brands of a SMART User-access Brands bundle, one for each portal and FHIR server.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/brands.html
 * @throws Error if it is no Bundle
 */
export function brandsOfBundle(bundle: unknown): readonly Brand[] {
  if (!isJsonObject(bundle) || bundle['resourceType'] !== 'Bundle') throw new Error('no Bundle')
  const entries = objects(bundle['entry']).flatMap(({ fullUrl, resource }) =>
    isJsonObject(resource) ? [{ resource, names: namesOf(fullUrl, resource) }] : [],
  )
  const found = new Map(
    entries.flatMap(({ resource, names }) => names.map((name) => [name, resource] as const)),
  )
  return entries
    .map(({ resource }) => resource)
    .filter((each) => each['resourceType'] === 'Organization' && each['active'] !== false)
    .flatMap((organization) => brandsOf(organization, found))
}

type Resources = ReadonlyMap<string, JsonObject>

function namesOf(fullUrl: unknown, { resourceType, id }: JsonObject): readonly string[] {
  return [...texts([fullUrl]), `${String(resourceType)}/${String(id)}`]
}

function brandsOf(organization: JsonObject, found: Resources): readonly Brand[] {
  const [name] = texts([organization['name']])
  if (name === undefined) return []
  const addresses = objects(organization['address'])
  const brandLogo = valuesOf(extensionOf(organization, 'organization-brand'), 'brandLogo')
  return portalsOf(organization, found).flatMap(({ portal, logo, endpoints }) =>
    endpoints.flatMap(({ address, status }) =>
      texts([address]).map((url) => ({
        fhirServerUrl: withoutSlash(url),
        name,
        aliases: texts(organization['alias']),
        places: [...new Set(addresses.map(placeOf).filter((place) => place !== ''))],
        postalCodes: addresses.flatMap(({ postalCode }) => texts([postalCode])),
        portal,
        logo: logo ?? texts(brandLogo)[0],
        isTest: status === 'test',
      })),
    ),
  )
}

function placeOf({ city, state }: JsonObject): string {
  return texts([city, state]).join(', ')
}

interface Portal {
  readonly portal: string | undefined
  readonly logo: string | undefined
  readonly endpoints: readonly JsonObject[]
}

/** The portals of an organization with their endpoints; where it has none, those of what it is part of. */
function portalsOf(
  organization: JsonObject,
  found: Resources,
  seen: readonly JsonObject[] = [],
): readonly Portal[] {
  const resolved = (references: readonly unknown[]): readonly JsonObject[] =>
    objects(references).flatMap(({ reference }) => {
      const resource = typeof reference === 'string' ? found.get(reference) : undefined
      return resource === undefined ? [] : [resource]
    })
  const portals = objects(organization['extension'])
    .filter(({ url }) => url === `${extensions}organization-portal`)
    .map((portal) => ({
      portal: texts(valuesOf(portal, 'portalName'))[0],
      logo: texts(valuesOf(portal, 'portalLogo'))[0],
      endpoints: resolved(valuesOf(portal, 'portalEndpoint')),
    }))
    .filter(({ endpoints }) => endpoints.length > 0)
  if (portals.length > 0) return portals
  const endpoints = resolved(objects(organization['endpoint']))
  if (endpoints.length > 0) return [{ portal: undefined, logo: undefined, endpoints }]
  const [parent] = resolved([organization['partOf']])
  return parent === undefined || seen.includes(parent)
    ? []
    : portalsOf(parent, found, [...seen, organization, parent])
}

const extensions = 'http://hl7.org/fhir/StructureDefinition/'

function extensionOf(resource: JsonObject, name: string): JsonObject {
  return objects(resource['extension']).find(({ url }) => url === `${extensions}${name}`) ?? {}
}

/** The values of the inner extensions of one name, whatever their type. */
function valuesOf(extension: JsonObject, name: string): readonly unknown[] {
  return objects(extension['extension'])
    .filter(({ url }) => url === name)
    .flatMap((inner) => Object.entries(inner).filter(([key]) => key.startsWith('value')))
    .map(([, value]) => value)
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((each) => isJsonObject(each)) : []
}

function texts(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : []
  return all.filter((each): each is string => typeof each === 'string' && each.trim() !== '')
}
