import { describe, expect, test } from 'vitest'
import { messTags } from './mess-tags.ts'

const earlier = { system: 'https://sandbox.example/other', code: 'x' }
const resource = { id: '1', meta: { profile: ['https://sandbox.example/p'], tag: [earlier] } }

describe('the tags of the mess', () => {
  test('a messy resource loses its profiles and keeps its other tags', () => {
    const messy = messTags.asMessy(resource, 'date-year')
    expect(messy['meta']).toEqual({
      tag: [earlier, { system: 'https://sandbox.example/mess', code: 'date-year' }],
    })
    expect(messTags.kindOf(messy)).toBe('date-year')
    expect(messTags.twinTagOf(messy)).toBeUndefined()
  })

  test('a twin keeps its profile and names the messy resource', () => {
    const twin = messTags.asTwin({ ...resource, id: '1-twin' }, 'date-year', '1')
    expect(twin['meta']).toMatchObject({ profile: ['https://sandbox.example/p'] })
    expect(messTags.twinTagOf(twin)).toMatchObject({ code: 'date-year', display: '1' })
    expect(messTags.kindOf(twin)).toBeUndefined()
  })
})
