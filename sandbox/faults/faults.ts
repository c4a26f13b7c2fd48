import { authorizationFaults } from './authorization-faults.ts'
import { discoveryFaults } from './discovery-faults.ts'
import type { Fault } from './fault.ts'
import { fhirFaults } from './fhir-faults.ts'
import { refreshFaults, tokenFaults } from './token-faults.ts'

/**
 * Everything that can go wrong with this EHR on purpose, by name: one entry for each fault. The simulator's page, the
 * command line, the documentation and the visits are made from it.
 */
export const faults: Readonly<Record<string, Fault>> = {
  ...discoveryFaults,
  ...authorizationFaults,
  ...tokenFaults,
  ...refreshFaults,
  ...fhirFaults,
}

export type FaultName =
  | keyof typeof discoveryFaults
  | keyof typeof authorizationFaults
  | keyof typeof tokenFaults
  | keyof typeof refreshFaults
  | keyof typeof fhirFaults
