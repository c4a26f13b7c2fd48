/** The launch context of one authorization, with who it was granted to and how long it lasts. */
export interface LaunchContext {
  /** Account id. */
  readonly user: string
  /** Absent if nothing that was granted is about one patient. */
  readonly patient?: string | undefined
  readonly encounter?: string | undefined
  readonly needPatientBanner?: boolean | undefined
  readonly intent?: string | undefined
  readonly smartStyleUrl?: string | undefined
  readonly tenant?: string | undefined
  /** Each with a reference, canonical or identifier, and optionally a type and role. */
  readonly fhirContext?: readonly Readonly<Record<string, unknown>>[] | undefined
  readonly accessTokenSeconds?: number | undefined
  /** Lifetime of a refresh token and those that replace it, counted from the first. */
  readonly refreshTokenSeconds?: number | undefined
  /** The EHR sign-in that ends `online_access`. */
  readonly ehrSession?: string | undefined
  /** Whether `offline_access` was granted, which outlives that sign-in. */
  readonly outlivesSignIn?: boolean | undefined
  /** Faults of this launch by their names, for testers. */
  readonly faults?: string | undefined
  /** The kind of EHR that this launch meets, for testers. */
  readonly personality?: string | undefined
  /** Names the launch in the log. It is not the secret `launch` value. */
  readonly launch?: string | undefined
}

/** Contexts by grant id, because the library's grants cannot hold them. */
export type LaunchContexts = Map<string, LaunchContext>

/**
 * The launch context as members of a token response.
 * https://hl7.org/fhir/smart-app-launch/STU2.2/scopes-and-launch-context.html#launch-context-arrives-with-your-access_token
 */
export function contextMembers(context: LaunchContext): Readonly<Record<string, unknown>> {
  const members = {
    patient: context.patient,
    encounter: context.encounter,
    need_patient_banner: context.needPatientBanner,
    intent: context.intent,
    smart_style_url: context.smartStyleUrl,
    tenant: context.tenant,
    fhirContext: context.fhirContext?.filter((each) => !hasOwnMember(each)),
  }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

/**
 * The launch's patient and encounter have their own members, and are "not permitted within the fhirContext array". A
 * missing role means `launch`.
 */
function hasOwnMember({ reference, role }: Readonly<Record<string, unknown>>): boolean {
  const hasLaunchRole = role === undefined || role === 'launch'
  return (
    hasLaunchRole && typeof reference === 'string' && /(^|\/)(Patient|Encounter)\//.test(reference)
  )
}
