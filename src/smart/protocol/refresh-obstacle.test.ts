import { expect, test } from 'vitest'
import { refreshObstacle } from './refresh-obstacle.ts'

const idToken = (claims: unknown) => `e30.${btoa(JSON.stringify(claims)).replace(/=+$/, '')}.x`
const session = { patientId: 'p1', subject: 'user-1' }

test.each([
  ['says nothing of either', {}, undefined],
  ['names the same patient', { patientId: 'p1' }, undefined],
  ['names another patient', { patientId: 'p2' }, 'patient-changed'],
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
])('a refresh that %s', (_, sent, obstacle) => {
  const nothing = { patientId: undefined, idToken: undefined }
  expect(refreshObstacle({ ...nothing, ...sent }, session)).toBe(obstacle)
})

test('where nobody was named at the launch, there is nobody to compare with', () => {
  const sent = { patientId: undefined, idToken: idToken({ sub: 'user-2' }) }
  expect(refreshObstacle(sent, { patientId: 'p1', subject: undefined })).toBeUndefined()
})
