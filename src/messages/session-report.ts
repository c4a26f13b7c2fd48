/** The session report. Scopes, addresses and ids in it are wire words and are shown as they are. */
export interface SessionReportMessages {
  readonly title: string
  readonly intro: string
  readonly download: string
  /** For a bug report. */
  readonly copyAnonymous: string
  readonly anonymous: Readonly<Record<'copied' | 'refused', string>>
  readonly endNext: string
  readonly launchContext: string
  readonly facts: {
    readonly fhirServer: string
    readonly software: string
    readonly family: string
    readonly launch: string
    readonly settings: string
    readonly patient: string
    readonly encounter: string
    readonly patientBanner: string
    readonly intent: string
    readonly fhirContext: string
    readonly tenant: string
    readonly reader: string
  }
  /** What the launch's intent, or an item of its context, leads to. */
  readonly contextAsksFor: (view: string) => string
  readonly contextNotUsed: string
  /** What the EHR's CapabilityStatement changed of how it is asked. `entry` and `_sort` are wire words. */
  readonly families: {
    readonly notRead: string
    readonly failed: string
    readonly confirmed: string
    readonly corrected: (entry: string) => string
    readonly withoutSort: string
  }
  readonly launches: { readonly 'ehr-launch': string; readonly 'standalone-launch': string }
  readonly settingsKept: (since: string) => string
  /** Why nobody is named, by what is known of who signed in. */
  readonly readers: Readonly<Record<'not-sent' | 'checking' | 'verified' | 'not-verified', string>>
  readonly yes: string
  readonly no: string
  readonly scopes: string
  readonly granted: string
  readonly notGranted: string
  readonly searches: string
  readonly search: string
  readonly patient: string
  /** Searches that no panel is named after. */
  readonly supporting: Readonly<
    Record<'medication-reads' | 'encounters' | 'diagnostic-reports', string>
  >
  readonly outcome: string
  readonly outcomes: {
    readonly complete: string
    readonly incomplete: string
    readonly 'not-proven': string
    readonly failed: string
    readonly loading: string
  }
  readonly notRequestedYet: string
  readonly someDetailsNotRead: string
  readonly readingAgainFailed: (why: string) => string
  readonly requests: string
  readonly pages: string
  readonly received: string
  readonly shown: string
  readonly leftOut: string
  readonly leftOutCount: (count: number, reason: string) => string
  readonly notRequested: string
  readonly notRequestedOlder: (from: string) => string
  readonly notRequestedRefused: string
  readonly nothing: string
  readonly otherResources: string
  readonly version: string
}
