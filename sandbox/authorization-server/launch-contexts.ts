/** The launch context of one grant, as SMART names it on the wire. */
export interface LaunchContext {
  readonly patient: string
  readonly encounter?: string | undefined
  readonly needPatientBanner: boolean
  readonly intent?: string | undefined
  readonly accessTokenSeconds: number
  readonly user: string
}

/** Contexts by grant id: the grant model of the library keeps no properties of ours. */
export type LaunchContexts = Map<string, LaunchContext>

/** The members a token response carries beside the tokens. SMART App Launch 2.2, "Launch context". */
export function contextMembers(context: LaunchContext): Readonly<Record<string, string | boolean>> {
  return {
    patient: context.patient,
    ...(context.encounter === undefined ? {} : { encounter: context.encounter }),
    need_patient_banner: context.needPatientBanner,
    ...(context.intent === undefined ? {} : { intent: context.intent }),
  }
}
