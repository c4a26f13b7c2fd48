/** What one authorization is about: the launch context as SMART names it, and who it was given to. */
export interface LaunchContext {
  /** Account id. */
  readonly user: string
  /** Absent where nothing asked for is about one patient. */
  readonly patient?: string | undefined
  readonly encounter?: string | undefined
  readonly needPatientBanner?: boolean | undefined
  readonly intent?: string | undefined
  readonly smartStyleUrl?: string | undefined
  readonly tenant?: string | undefined
  /** SMART App Launch 2.2, "fhirContext": each with reference, canonical or identifier, perhaps type and role. */
  readonly fhirContext?: readonly Readonly<Record<string, unknown>>[] | undefined
  readonly accessTokenSeconds?: number | undefined
  /** How long a refresh token and those it is exchanged for are good, from the first on. */
  readonly refreshTokenSeconds?: number | undefined
  /** The EHR sign-in that `online_access` lasts as long as. */
  readonly ehrSession?: string | undefined
  /** Whether it outlives that sign-in: `offline_access` was granted. */
  readonly outlivesSignIn?: boolean | undefined
  /** A name for the launch that is no secret: log lines of everything that came of it carry it. */
  readonly launch?: string | undefined
}

/** Contexts by grant id: the grant model of the library keeps no properties of ours. */
export type LaunchContexts = Map<string, LaunchContext>

/** The members a token response carries beside the tokens. SMART App Launch 2.2, "Launch context". */
export function contextMembers(context: LaunchContext): Readonly<Record<string, unknown>> {
  const members = {
    patient: context.patient,
    encounter: context.encounter,
    need_patient_banner: context.needPatientBanner,
    intent: context.intent,
    smart_style_url: context.smartStyleUrl,
    tenant: context.tenant,
    fhirContext: context.fhirContext?.filter((each) => !hasMemberOfItsOwn(each)),
  }
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined))
}

/**
 * Patient and Encounter have members of their own; "not permitted within the fhirContext array" as the launch's own,
 * which is what a missing role means.
 */
function hasMemberOfItsOwn({ reference, role }: Readonly<Record<string, unknown>>): boolean {
  const isTheLaunchs = role === undefined || role === 'launch'
  return (
    isTheLaunchs && typeof reference === 'string' && /(^|\/)(Patient|Encounter)\//.test(reference)
  )
}
