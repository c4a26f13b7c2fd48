/** Code system addresses, as R4 and HL7 Terminology name them. */
export const codeSystems = {
  loinc: 'http://loinc.org',
  rxNorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  observationInterpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
} as const
