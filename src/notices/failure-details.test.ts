import { expect, test } from 'vitest'
import { failures as en } from '#src/messages/en/failures.ts'
import { failures as frCa } from '#src/messages/fr-CA/failures.ts'
import { failureDetails } from './failure-details.ts'

const app = { version: '1.0', build: 'abc' }

test('code, time with its zone, EHR, host, error and description, each by its name', () => {
  const failure = {
    cause: 'scopes-refused',
    at: new Date(2026, 10, 28, 7, 4, 1).getTime(),
    launch: 'ehr-launch',
    ehr: 'Northgate',
    host: 'ehr.example',
    error: 'invalid_scope',
    description: 'No such scope.',
  } as const
  const details = failureDetails(failure, en, app)
  expect(Object.fromEntries(details)).toMatchObject({
    Code: 'SC-SCOPES-REFUSED',
    EHR: 'Northgate',
    'Host of iss': 'ehr.example',
    'Error, as sent': 'invalid_scope',
    'Description, as sent': 'No such scope.',
    Sidechart: '1.0 · abc',
  })
  expect(Object.fromEntries(details)['Time']).toMatch(/^2026-11-28 07:04:01 [+-]\d\d:\d\d$/)
})

test('what the server did not send is said to be not sent', () => {
  const failure = { cause: 'clock-wrong', at: 0, launch: 'ehr-launch', detail: '+180 min' } as const
  const details = Object.fromEntries(failureDetails(failure, frCa, app))
  expect(details).toMatchObject({
    'Dossier électronique': 'non transmis',
    'Erreur, telle que transmise': 'non transmis',
    Précision: '+180 min',
  })
})
