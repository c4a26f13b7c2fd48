/** What is known of who signed in. Somebody is named only once the id_token's signature has been checked. */
export type Identity =
  /** The EHR did not say. */
  | { readonly kind: 'not-sent' }
  | { readonly kind: 'checking' }
  /**
   * `subject` is who signed in for their issuer, and for nobody else. `fhirUser` is relative to the FHIR server; undefined
   * if the EHR did not say, or named somebody elsewhere.
   */
  | {
      readonly kind: 'verified'
      readonly subject: string
      readonly fhirUser: string | undefined
    }
  /** Whoever it is, is not named; `why` is a short fact for a help desk. */
  | { readonly kind: 'not-verified'; readonly why: string }
