import { describe, expect, test } from 'vitest'
import { madeMessy, messSamples } from '../testing/mess-samples.ts'

const { patient } = messSamples
const made = (kind: string) => madeMessy(kind, patient)[0]

describe('messy people', () => {
  test('have names with apostrophes or accents, from right to left, or as text only', () => {
    const names = ['apostrophe', 'accents', 'right-to-left', 'words-only'].map((each) =>
      JSON.stringify(made(`name-${each}`)['name']),
    )
    expect(names[0]).toMatch(/'.*-/)
    expect(names[1]).toMatch(/[ÜŁąëØ]/)
    expect(names[2]).toMatch(/\p{Script=Arabic}/u)
    expect(names[3]).not.toMatch(/family|given/)
  })

  test('have a birth date with only a year, or none with a reason', () => {
    expect(made('birth-date-year')['birthDate']).toBe('1971')
    expect(made('birth-date-absent')).not.toHaveProperty('birthDate')
    expect(made('birth-date-absent')['_birthDate']).toMatchObject({
      extension: [{ valueCode: 'unknown' }],
    })
  })

  test('have died without a date; none applies to a deceased patient', () => {
    expect(made('deceased-undated')['deceasedBoolean']).toBe(true)
    const dead = { ...patient, deceasedDateTime: '2026-01-01' }
    expect(() => madeMessy('deceased-undated', dead)).toThrow('does not apply')
  })
})
