import { describe, expect, test } from 'vitest'
import { accountsOf } from '#sandbox/accounts/accounts.ts'
import { createClients } from '#sandbox/authorization-server/clients/clients.ts'
import type { PatientRecord } from '#sandbox/records/patient-record.ts'
import { launchBinding, type LaunchDependencies } from './launch-binding.ts'

const patient = (id: string, name: string): PatientRecord => ({
  id,
  name,
  birthDate: '1990-01-01',
  gender: 'female',
  mrn: undefined,
  isActive: true,
  deceased: false,
})
const patients = [patient('a', 'Alder, Ann'), patient('b', 'Birch, Ben')]
const dependencies: LaunchDependencies = {
  origin: 'http://localhost:1',
  accounts: accountsOf({
    patients,
    relatedPersons: [
      { id: 'mother', name: 'Alder, May', patient: 'a', identifier: undefined },
      { id: 'stranger', name: 'Who, Eve', patient: 'gone', identifier: undefined },
    ],
  }),
  clients: createClients([
    {
      client_id: 'one',
      client_name: 'One',
      type: 'public',
      redirect_uris: ['http://127.0.0.1:2/chart'],
      launch_url: 'http://127.0.0.1:2/launch.html',
    },
    {
      client_id: 'outside',
      client_name: 'Outside',
      type: 'public',
      redirect_uris: ['http://127.0.0.1:3/chart'],
    },
  ]),
  records: {
    patients,
    encounters: (id) =>
      id === 'a'
        ? [
            {
              id: 'visit-a',
              patient: 'a',
              status: 'finished',
              start: undefined,
              end: undefined,
              reason: undefined,
              place: undefined,
            },
          ]
        : [],
  },
}
const bound = (
  choices: Readonly<Record<string, string>>,
  signIn?: { user: string; ehrSession: string },
) => launchBinding(new URLSearchParams(choices), dependencies, signIn)

describe('the choices of a launch', () => {
  test('default to the first client and clinician, no patient, and a patient banner', () => {
    expect(bound({})).toMatchObject({
      clientId: 'one',
      user: 'haddad',
      patient: undefined,
      grantable: undefined,
      needPatientBanner: true,
      asksConsent: false,
    })
  })

  test('are all carried into the launch', () => {
    expect(
      bound({
        client: 'one',
        user: 'lindqvist',
        patient: 'a',
        encounter: 'visit-a',
        scopes: ' patient/Patient.r  patient/Observation.rs ',
        ttl: '5',
        refresh_ttl: '60',
        need_patient_banner: 'false',
        style: 'night',
        intent: 'review',
        tenant: 't1',
        fhir_context: '[{"reference":"ImagingStudy/1"}]',
        consent: 'ask',
        run: 'mine',
      }),
    ).toEqual({
      clientId: 'one',
      user: 'lindqvist',
      patient: 'a',
      encounter: 'visit-a',
      grantable: ['patient/Patient.r', 'patient/Observation.rs'],
      accessTokenSeconds: 5,
      refreshTokenSeconds: 60,
      needPatientBanner: false,
      smartStyleUrl: 'http://localhost:1/smart-style/night.json',
      intent: 'review',
      tenant: 't1',
      fhirContext: [{ reference: 'ImagingStudy/1' }],
      asksConsent: true,
      ehrSession: undefined,
      launch: 'mine',
    })
  })

  test('can leave need_patient_banner out', () => {
    expect(bound({ need_patient_banner: 'absent' })).toMatchObject({ needPatientBanner: undefined })
  })

  test('launch for whoever is signed in, and online access lasts as long as that sign-in', () => {
    const signIn = { user: 'lindqvist', ehrSession: 'desk-1' }
    expect(bound({}, signIn)).toMatchObject({ user: 'lindqvist', ehrSession: 'desk-1' })
    expect(bound({ user: 'haddad' }, signIn)).toMatchObject({
      user: 'haddad',
      ehrSession: undefined,
    })
  })

  test.each([
    ['an unknown choice', { patinet: 'a' }, '"patinet" is not a choice of a launch'],
    ['an unknown client', { client: 'two' }, 'there is no such client'],
    ['a client that no EHR can launch', { client: 'outside' }, 'has no launch URL'],
    ['a carer of an unknown patient', { user: 'proxy:stranger' }, 'there is no such user'],
    ['an unknown user', { user: 'nobody' }, 'there is no such user'],
    ['an unknown patient', { patient: 'c' }, 'there is no such patient'],
    ['another patient’s chart', { user: 'patient:a', patient: 'b' }, 'may not open this chart'],
    [
      'a chart that is not of the parent’s child',
      { user: 'proxy:mother', patient: 'b' },
      'may not open this chart',
    ],
    ['a visit of another patient', { patient: 'b', encounter: 'visit-a' }, 'no such visit'],
    ['a visit without a patient', { encounter: 'visit-a' }, 'no such visit'],
    ['an unknown style', { style: 'toString' }, 'no such style'],
    ['a lifetime of zero', { ttl: '0' }, 'whole number of seconds'],
    ['a lifetime in words', { refresh_ttl: 'soon' }, 'whole number of seconds'],
    ['a context that is not JSON', { fhir_context: '[{]' }, 'not a JSON array'],
    ['an unknown scope', { scopes: 'patient/Patient.r patient/x' }, '"patient/x" is not a scope'],
    ['a context of lists', { fhir_context: '[[]]' }, 'not a JSON array of objects'],
    ['an unknown value for the banner', { need_patient_banner: 'maybe' }, 'true, false or absent'],
    ['an unknown value for consent', { consent: 'yes' }, 'ask, or left out'],
    ['a context that is not a list', { fhir_context: '{"reference":"X/1"}' }, 'not a JSON array'],
  ])('%s is refused', (_, choices, words) => {
    const answer = bound(choices)
    expect('refused' in answer ? answer.refused : 'bound').toContain(words)
  })

  test('that are made twice are refused, not guessed', () => {
    const twice = new URLSearchParams('patient=a&patient=b')
    expect(launchBinding(twice, dependencies, undefined)).toEqual({
      refused: 'patient was chosen twice',
    })
  })

  test('let a parent launch for the child', () => {
    expect(bound({ user: 'proxy:mother', patient: 'a' })).toMatchObject({ patient: 'a' })
  })
})
