import { describe, expect, test } from 'vitest'
import { unintendedIssues } from './unintended-issues.ts'
import type { ValidationIssue } from './validation-issues.ts'

const error = (name: string, message: string): ValidationIssue => ({
  name,
  severity: 'error',
  location: 'Observation',
  message,
})
const intended = (kind: string) => (kind === 'bad-unit' ? [/processing unit/] : [])
const untouched = { name: 'Observation/1' }
const messy = { name: 'Observation/2', kind: 'bad-unit' }

describe('what validation found is not as intended when', () => {
  test('a resource that nobody altered has an error', () => {
    const found = unintendedIssues([untouched], [error('Observation/1', 'no status')], intended)
    expect(found).toEqual(['Observation/1: Observation: no status'])
  })

  test('a messy one has another error than its kind intends', () => {
    const errors = [
      error('Observation/2', 'Error processing unit'),
      error('Observation/2', 'no status'),
    ]
    expect(unintendedIssues([messy], errors, intended)).toEqual([
      'Observation/2 (bad-unit): Observation: no status',
    ])
  })

  test('the intended error of a messy one did not come', () => {
    expect(unintendedIssues([messy], [], intended)).toEqual([
      'Observation/2 (bad-unit): the intended error /processing unit/ did not come',
    ])
  })

  test('and never for a warning, or for the intended error alone', () => {
    const issues = [
      { ...error('Observation/1', 'unusual'), severity: 'warning' as const },
      error('Observation/2', 'Error processing unit'),
    ]
    expect(unintendedIssues([untouched, messy], issues, intended)).toEqual([])
  })
})
