import { describe, expect, test } from 'vitest'
import { statedCapabilities } from './capability-statement.ts'

const statement = (parts: object) => ({ resourceType: 'CapabilityStatement', ...parts })
const observation = { type: 'Observation', searchParam: [{ name: 'code' }, { name: '_count' }] }

describe('a CapabilityStatement', () => {
  test('names its software, its publisher, and the parameters of each type', () => {
    const json = statement({
      software: { name: 'HAPI FHIR Server', version: '8.10.0' },
      publisher: 'A hospital',
      rest: [
        {
          mode: 'server',
          searchParam: [{ name: '_sort' }],
          resource: [observation, { type: 'Flag' }],
        },
      ],
    })
    expect(statedCapabilities(json)).toEqual({
      software: 'HAPI FHIR Server 8.10.0',
      publisher: 'A hospital',
      searchParameters: new Map([['Observation', ['code', '_count', '_sort']]]),
    })
  })

  test('says nothing of a server where it speaks of a client', () => {
    const json = statement({ rest: [{ mode: 'client', resource: [observation] }] })
    expect(statedCapabilities(json)?.searchParameters.size).toBe(0)
  })

  test.each([
    ['nothing', statement({})],
    [
      'what cannot be read',
      statement({ software: 'x', publisher: 7, rest: [null, { resource: 5 }] }),
    ],
    [
      'parameters without names',
      statement({ rest: [{ resource: [{ type: 'Observation', searchParam: [{}] }] }] }),
    ],
  ])('says nothing with %s in it', (_, json) => {
    expect(statedCapabilities(json)).toEqual({
      software: undefined,
      publisher: undefined,
      searchParameters: new Map(),
    })
  })

  test.each([undefined, 'text', [], { resourceType: 'OperationOutcome' }])('is not %j', (json) => {
    expect(statedCapabilities(json)).toBeUndefined()
  })
})
