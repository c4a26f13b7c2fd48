import type { EhrFamily } from './ehr-family.ts'

/**
 * A server that does what R4 says and nothing more is known of. 200 a page: what most limits allow, and less is not an
 * error, since a server may return fewer (https://hl7.org/fhir/R4/search.html#count). Codes that restrict access are
 * believed of anyone, since an entry need not say which family its EHR is of; so are the notes that come with them.
 */
const plain: EhrFamily = {
  name: 'plain',
  sorts: true,
  pageSizes: { Observation: 200, MedicationRequest: 200 },
  codes: {
    noResults: [],
    notAsAsked: [],
    expiredPage: [],
    restricted: ['4130', '4131', '4134'],
    notes: ['4119'],
  },
  scopes: ['v1', 'v2', 'v2-granular'],
}

/** Every intent of R4, which leaves nothing out: https://hl7.org/fhir/R4/valueset-medicationrequest-intent.html */
const everyIntent =
  'intent=proposal,plan,order,original-order,reflex-order,filler-order,instance-order,option'

/**
 * What is known of EHR families, each with its evidence: the vendors' documents and published probes, as of
 * 2026. Nothing about a vendor is anywhere else, except how its CapabilityStatement names it (`family-of-software.ts`).
 * AWS HealthLake and Google's Cloud Healthcare API take no token of a browser app: their families come with the server
 * that will stand in front of them.
 *
 * All of them take a category by its code, and those that find by date two dates in one search, so neither is a field
 * here. What a server refuses all the same is left out or added when it does (`src/fhir/amended-search.ts`).
 */
export const ehrFamilies = {
  plain,

  /**
   * Epic, software of May 2026.
   * - `_sort` is not among the parameters of its CapabilityStatement, and a parameter that is not known is ignored with
   *   4122 or 59100; 59101 says that a value was ignored. The answer is then wider than what was asked for.
   * - An Observation search needs a category or a code (else 59108), which every search of ours has.
   * - 4101 says that there are no results. 4119 comes with every answer to a patient-bound token and is only a note.
   * - Pages are kept by session: an expired one is 4113.
   * - 4130, 4131 (fatal) and 4134 (information) are break-the-glass; 4118 is not authorised.
   * - The registration chooses v1 or v2 scopes ("SMART Scope Version").
   * - Its limit of `_count` is not documented.
   * - Refresh tokens are for confidential clients.
   * Evidence: fhir.epic.com specifications and the CapabilityStatement of its sandbox.
   */
  epic: {
    ...plain,
    name: 'epic',
    sorts: false,
    codes: {
      ...plain.codes,
      noResults: ['4101'],
      notAsAsked: ['4118', '4122', '59100', '59101', '59133'],
      expiredPage: ['4113'],
    },
    scopes: ['v1', 'v2'],
    refreshesPublicClients: false,
  },

  /**
   * Oracle Health (Cerner) Millennium.
   * - No `_sort`; `date` at most twice, one lower and one upper bound; `_count` of Observations 50 by default, 200 at
   *   most.
   * - The same resource can come on two pages.
   * - One v2 string with every letter for each resource; `.rs` alone is not documented, v1 `.read` is.
   * - Access tokens live 570 seconds.
   * Evidence: fhir.cerner.com, Millennium R4, Observation and authorization.
   */
  'oracle-health': { ...plain, name: 'oracle-health', sorts: false, scopes: ['v1'] },

  /**
   * MEDITECH Expanse, "Interoperability Services: US Core STU6".
   * - `_count` is among the parameters of Observation and MedicationRequest, `_sort` is not. Its limit is not documented.
   * - `date` of an Observation is a "date of visit", which need not be when a result applies.
   * - The next link has a `continue` of its own.
   * - v1 `.read` is listed for every type that is read here; of v2 only `.crus` for Observation, which is more than is
   *   needed.
   * Evidence: CapabilityStatement and smart-configuration of its Greenfield sandbox, 2026
   * (https://github.com/api-evangelist/meditech).
   */
  meditech: {
    ...plain,
    name: 'meditech',
    sorts: false,
    hasOtherDates: true,
    scopes: ['v1'],
  },

  /**
   * athenahealth, "athenahealth FHIR Server".
   * - `_count` and a `cursor` of its own are among the parameters, `_sort` is not.
   * - `date` of an Observation goes by `issued`.
   * - MedicationRequest "requires any" of patient with intent, or `_id` (its extension `ah-search-parameter-metadata`).
   * - v1 and v2 scopes; nothing is said of granular ones. No code of its own is published, nor `Retry-After`.
   * Evidence: its CapabilityStatement and smart-configuration, 2026
   * (https://github.com/api-evangelist/athenahealth).
   */
  athenahealth: {
    ...plain,
    name: 'athenahealth',
    sorts: false,
    hasOtherDates: true,
    required: { MedicationRequest: everyIntent },
    scopes: ['v1', 'v2'],
  },

  /**
   * HAPI FHIR JPA server: 200 is the largest page of its starter; next links name a stored result (`_getpages`) that
   * is kept for an hour, and then answered with 410 or 404, which needs no code.
   * It refuses what it does not know, unless asked to be lenient, so there is nothing to prefer.
   * Evidence: hapi-fhir-jpaserver-starter, application.yaml.
   */
  hapi: { ...plain, name: 'hapi' },

  /**
   * Azure Health Data Services: pages of 10 by default and 1,000 at most; `_sort` by one parameter only; v1 and v2
   * scopes must not be mixed, and granular scopes are for a proxy in front of it.
   * - It ignores a parameter that it does not support, unless `Prefer: handling=strict` asks it to refuse
   *   (https://learn.microsoft.com/azure/healthcare-apis/fhir/overview-of-search). Its CORS headers are its customer's to
   *   set; a request that fails is tried again without `Prefer`.
   * Evidence: microsoft/fhir-server, and its documents on searching.
   */
  azure: {
    ...plain,
    name: 'azure',
    mixesScopes: false,
    sorts: false,
    prefer: 'handling=strict',
    pageSizes: { Observation: 1000, MedicationRequest: 1000 },
    scopes: ['v1', 'v2'],
  },
} as const satisfies Readonly<Record<string, EhrFamily>>

export type EhrFamilyName = keyof typeof ehrFamilies
