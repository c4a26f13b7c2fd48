import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { readerIdentity, type ReaderIdentity } from '#src/clinical/reader-identity.ts'
import { isScopeGranted } from '#src/searches/is-scope-granted.ts'
import { useChart } from './chart-provider.tsx'
import type { Chart } from './chart.ts'

type Session = Chart['session']

/** What a reader is to the chart, by the kind of their own record. */
export type ReaderKind = 'clinician' | 'patient' | 'related-person' | 'other-patient' | 'person'

/** Who reads the chart. Nobody is, whose id_token does not carry a signature that is right. */
export interface Reader {
  readonly kind: ReaderKind
  /** `Practitioner/12` */
  readonly reference: string
  /** Their own record; undefined where it was not read. */
  readonly identity: ReaderIdentity | undefined
  readonly record: 'read' | 'reading' | 'failed' | 'not-permitted' | 'is-the-patient'
}

type ReaderType = 'Practitioner' | 'PractitionerRole' | 'RelatedPerson' | 'Person'

const kinds: Readonly<Record<ReaderType, ReaderKind>> = {
  Practitioner: 'clinician',
  PractitionerRole: 'clinician',
  RelatedPerson: 'related-person',
  Person: 'person',
}

/** `Practitioner/12`, where the EHR named somebody and has proven it. */
function fhirUserOf({ identity }: Session): string | undefined {
  const known = identity()
  return known.kind === 'verified' ? known.fhirUser : undefined
}

/**
 * The reader's own record, by id: the one read of this app that is not about the patient. It is asked where the granted
 * scopes hold it, once in a launch, and not within the chart's keys: nothing of the chart waits for it.
 */
function readerQuery({ session, fhirClient, now }: Chart) {
  const [named = '', id = ''] = fhirUserOf(session)?.split('/') ?? []
  const type = isReaderType(named) ? named : undefined
  return queryOptions({
    queryKey: [session.fhirServerUrl, session.launchId, 'reader'],
    queryFn: async () => {
      if (type === undefined) return undefined
      const { resource } = await fhirClient.read(type, id, 'reference')
      return readerIdentity(resource, now().getTime())
    },
    enabled: type !== undefined && isScopeGranted(`user/${type}.r`, session.grantedScopes),
    staleTime: Infinity,
    gcTime: Infinity,
    retry: false,
  })
}

/** Undefined where the EHR named nobody, or nobody whom it has proven to be the one. */
export function useReader(): Reader | undefined {
  const chart = useChart()
  const { session } = chart
  useSyncExternalStore(session.onIdentityChanged, session.identity)
  const query = readerQuery(chart)
  const { data, status } = useQuery(query)
  const asked = ({ pending: 'reading', error: 'failed', success: 'read' } as const)[status]
  return readerOf(session, data, query.enabled === true ? asked : 'not-permitted')
}

/** The reader as far as they were known when the session ended: nothing is asked any more. */
export function readerAtEnd(queryClient: QueryClient, chart: Chart): Reader | undefined {
  const identity = queryClient.getQueryData(readerQuery(chart).queryKey)
  return readerOf(chart.session, identity, identity ? 'read' : 'failed')
}

function readerOf(
  session: Session,
  identity: ReaderIdentity | undefined,
  record: Reader['record'],
): Reader | undefined {
  const reference = fhirUserOf(session)
  const [type = '', id] = reference?.split('/') ?? []
  if (reference === undefined) return undefined
  if (isReaderType(type)) return { kind: kinds[type], reference, identity, record }
  return id === session.launchContext.patientId
    ? { kind: 'patient', reference, identity: undefined, record: 'is-the-patient' }
    : { kind: 'other-patient', reference, identity: undefined, record: 'not-permitted' }
}

/** Whether somebody reads a chart that is not their own, and is no clinician. */
export function isForSomeoneElse(reader: Reader | undefined): boolean {
  return reader?.kind === 'related-person' || reader?.kind === 'other-patient'
}

function isReaderType(type: string): type is ReaderType {
  return Object.hasOwn(kinds, type)
}
