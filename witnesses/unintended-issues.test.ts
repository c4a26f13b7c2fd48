import { describe, expect, test } from 'vitest'
import { unintendedIssues } from './unintended-issues.ts'
import type { ValidationIssue } from './validate-resources.ts'

const error = (name: string, message: string): ValidationIssue => ({
  name,
  severity: 'error',
  location: 'Observation',
  message,
})
const intended = (kind: string) => (kind === 'bad-unit' ? [/processing unit/] : [])
const tidy = { name: 'Observation/1' }
const messy = { name: 'Observation/2', kind: 'bad-unit' }

describe('a validation result is not as intended if', () => {
  test('a tidy resource has an error', () => {
    const found = unintendedIssues([tidy], [error('Observation/1', 'no status')], intended)
    expect(found).toEqual(['Observation/1: Observation: no status'])
  })

  test('a messy resource has an error that its kind does not intend', () => {
    const errors = [
      error('Observation/2', 'Error processing unit'),
      error('Observation/2', 'no status'),
    ]
    expect(unintendedIssues([messy], errors, intended)).toEqual([
      'Observation/2 (bad-unit): Observation: no status',
    ])
  })

  test('the intended error of a messy resource was not reported', () => {
    expect(unintendedIssues([messy], [], intended)).toEqual([
      'Observation/2 (bad-unit): the intended error /processing unit/ was not reported',
    ])
  })

  test('but not for a warning, or for the intended error only', () => {
    const issues = [
      { ...error('Observation/1', 'unusual'), severity: 'warning' as const },
      error('Observation/2', 'Error processing unit'),
    ]
    expect(unintendedIssues([tidy, messy], issues, intended)).toEqual([])
  })
})
