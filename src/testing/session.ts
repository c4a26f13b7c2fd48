import { ehrFamilies } from '#src/ehr-families/ehr-families.ts'
import type { Session } from '#src/smart/session.ts'

/** The session of an EHR launch for patient `p` with every `patient/` scope. Nothing can be fetched with it. */
export function session(parts: Partial<Session> = {}): Session {
  return {
    launchId: 'launch',
    ehrId: 'ehr',
    fhirServerUrl: 'https://ehr.example/fhir',
    fhirServerName: 'Example EHR',
    exportsOff: [],
    optionalSearches: [],
    ehr: ehrFamilies.plain,
    correctEhr: () => undefined,
    launchContext: {
      patientId: 'p',
      encounterId: undefined,
      needPatientBanner: true,
      intent: undefined,
      tenant: undefined,
      kind: 'ehr-launch',
    },
    settingsKeptSince: undefined,
    requestedScopes: ['patient/*.rs'],
    grantedScopes: ['patient/*.rs'],
    identity: () => notSent,
    onIdentityChanged: () => () => undefined,
    expiresAt: () => Number.MAX_SAFE_INTEGER,
    endsAt: () => undefined,
    fetch: (url) => Promise.reject(new Error(`nothing is served at ${url}`)),
    fetchOpenly: () => Promise.resolve(new Response(undefined, { status: 404 })),
    onEnded: () => () => undefined,
    endReason: () => undefined,
    otherPatient: () => undefined,
    opensAt: undefined,
    signInAgain: undefined,
    onScopesChanged: () => () => undefined,
    end: () => Promise.resolve(),
    ...parts,
  }
}

const notSent = { kind: 'not-sent' } as const
