import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { optionsFromFlags, patientFlags, wholeNumber } from '#patients/patient-flags.ts'
import { readClientFile } from './authorization-server/clients/read-client-file.ts'
import { chosenFaults } from './faults/chosen-faults.ts'
import { personalityNamed } from './personalities/personalities.ts'
import type { SandboxOptions } from './start-sandbox.ts'

/**
 * What the command line of the local EHR asks for.
 * @throws Error that says which flag is wrong, and why
 */
export async function readFlags(args: readonly string[]): Promise<{
  readonly options: SandboxOptions
  /** The local EHR ends when this process does. */
  readonly parentPid: number | undefined
}> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '8801' },
      app: { type: 'string', default: 'http://127.0.0.1:8800' },
      data: { type: 'string' },
      fhir: { type: 'string' },
      clients: { type: 'string' },
      ...patientFlags,
      personality: { type: 'string', default: 'plain' },
      fault: { type: 'string', multiple: true, default: [] },
      'access-token-seconds': { type: 'string', default: '600' },
      'parent-pid': { type: 'string' },
    },
  })
  const { data, day, observations, patients, mess } = values
  if (data !== undefined && (observations !== undefined || patients !== undefined || mess))
    throw new Error(
      '--data serves charts as they are, so it cannot be combined with flags for generated ones',
    )
  if (values.fhir !== undefined && (data !== undefined || observations !== undefined || patients))
    throw new Error('--fhir serves the charts of another server, so it has none of its own')
  // Generated charts end on a day of their own; the charts of a folder are shown as of today.
  const today =
    data === undefined && values.fhir === undefined
      ? day
      : (day ?? new Date().toISOString().slice(0, 10))
  const parentPid = values['parent-pid']
  return {
    options: {
      port: wholeNumber('port', values.port),
      app: values.app,
      fhir: values.fhir === undefined ? undefined : upstreamUrl(values.fhir),
      folder: data === undefined ? undefined : resolve(data),
      ...optionsFromFlags({ ...values, day: today }, Date.now()),
      personality: knownPersonality(values.personality),
      faults: faultsNamed(values.fault),
      accessTokenSeconds: wholeNumber('access-token-seconds', values['access-token-seconds']),
      clients: values.clients === undefined ? [] : await readClientFile(resolve(values.clients)),
    },
    parentPid: parentPid === undefined ? undefined : Number(parentPid),
  }
}

/** @throws Error for anything but an absolute URL of http or https */
function upstreamUrl(text: string): string {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.username !== '')
    throw new Error(`--fhir wants the base of a FHIR server, not ${text}`)
  return url.href.replace(/\/+$/, '')
}

/** @throws Error for a name that is not one */
function knownPersonality(name: string): string {
  try {
    personalityNamed(name)
    return name
  } catch (error) {
    throw new Error(`--personality: ${error instanceof Error ? error.message : name}`, {
      cause: error,
    })
  }
}

/** @throws Error for a name that is not a fault */
function faultsNamed(names: readonly string[]): string {
  const text = names.join(' ')
  const chosen = chosenFaults(text)
  if ('unknown' in chosen) throw new Error(`--fault: "${chosen.unknown}" is not a fault`)
  return text
}
