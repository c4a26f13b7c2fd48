import { expect, test } from 'vitest'
import { refreshObstacle } from './refresh-obstacle.ts'

const idToken = (claims: unknown) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.x`
const session = { patientId: 'p1', tenant: 'north', subject: 'user-1' }

test.each([
  ['says nothing of either', {}, undefined],
  ['names the same patient', { patientId: 'p1' }, undefined],
  ['names another patient', { patientId: 'p2' }, 'patient-changed'],
  ['names the same tenant', { tenant: 'north' }, undefined],
  ['names another tenant', { tenant: 'south' }, 'tenant-changed'],
  ['names the tenant in another case', { tenant: 'North' }, 'tenant-changed'],
  ['names the same reader', { idToken: idToken({ sub: 'user-1' }) }, undefined],
  ['names another reader', { idToken: idToken({ sub: 'user-2' }) }, 'reader-replaced'],
  ['names a reader in another case', { idToken: idToken({ sub: 'User-1' }) }, 'reader-replaced'],
  ['names no reader in its id_token', { idToken: idToken({ iss: 'x' }) }, 'reader-replaced'],
  ['has an id_token that cannot be read', { idToken: 'no token' }, 'reader-replaced'],
  [
    'names another patient and another reader',
    { patientId: 'p2', idToken: idToken({ sub: 'user-2' }) },
    'patient-changed',
  ],
  [
    'names another patient in another tenant',
    { patientId: 'p2', tenant: 'south' },
    'patient-changed',
  ],
])('a refresh that %s', (_, sent, obstacle) => {
  const nothing = { patientId: undefined, tenant: undefined, idToken: undefined }
  expect(refreshObstacle({ ...nothing, ...sent }, session)).toBe(obstacle)
})

test('what was not named at the launch is nothing to compare with', () => {
  const sent = { patientId: undefined, tenant: 'south', idToken: idToken({ sub: 'user-2' }) }
  const unnamed = { patientId: 'p1', tenant: undefined, subject: undefined }
  expect(refreshObstacle(sent, unnamed)).toBeUndefined()
})
