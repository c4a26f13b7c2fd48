/** Why a session is over. */
export type EndReason =
  /** The access token is refused, at or after its end, and cannot be renewed. */
  | 'expired'
  /** The authorization server answered a refresh with `invalid_grant`. */
  | 'revoked'
  /** The access token is refused before its end, and cannot be renewed. */
  | 'refused'
  /** The access token is refused, and the authorization server does not renew it for this app. */
  | 'client-refused'
  /** The reader ended it. */
  | 'by-reader'
  /** Nobody used it for as long as the EHR's entry allows. */
  | 'idle'
  /** It lasted as long as the EHR's entry allows. */
  | 'time-limit'
  /** None of the issuer's keys made the signature of the id_token, which therefore came from somebody else. */
  | 'identity-wrong'
  /** A refresh, or a new sign-in to the same chart, named another patient. */
  | 'patient-changed'
  /** A refresh, or a new sign-in to the same chart, named another tenant, in which the same id may be another patient. */
  | 'tenant-changed'
  /** A refresh named another reader than the launch did. */
  | 'reader-replaced'
  /** A new sign-in to the same chart did not name the reader who had it open. */
  | 'reader-changed'
