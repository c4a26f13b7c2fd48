/** Code system URIs: https://hl7.org/fhir/R4/terminologies-systems.html */
export const codeSystems = {
  loinc: 'http://loinc.org',
  observationInterpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
} as const
