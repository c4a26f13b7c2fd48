/** What every panel says of itself, whatever its question. */
export interface PanelsMessages {
  readonly receivedSoFar: (count: number) => string
  readonly receivedOf: (count: number, total: number) => string
  readonly stop: string
  readonly mayExist: string
  readonly nothingKnown: string
  readonly nothingRead: (requests: number) => string
  readonly shownElsewhere: string
  readonly nothingShownLine: string
  readonly tryAgain: string
  readonly noneForAnyDate: string
  readonly noneSince: (from: string) => string
  readonly noneCertain: string
  readonly allLeftOut: string
  readonly nothingElse: string
  readonly loadOlder: string
  readonly loadMore: string
  readonly details: string
  /** Opens a resource as it was sent. */
  readonly source: string
  /** Where the code or the words behind a button could not be loaded. */
  readonly partNotLoaded: string
  readonly loadingPart: string
  /** Why a FHIR request failed, by the code of the error. Here because the network may be gone. */
  readonly fhirErrors: Readonly<Record<FhirErrorCode, string>>
}

type FhirErrorCode =
  | 'network'
  | 'timeout'
  | 'outside-fhir-server'
  | 'redirected'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'gone'
  | 'too-many-requests'
  | 'bad-request'
  | 'server-error'
  | 'not-fhir-json'
  | 'too-large'
  | 'unexpected-resource'
  | 'other-patient'
  | 'session-ended'
  | 'restricted'
  | 'paused'
  | 'stopped-by-reader'
