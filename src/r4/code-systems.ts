/** Code system addresses, as R4 and HL7 Terminology name them. */
export const codeSystems = {
  loinc: 'http://loinc.org',
  rxNorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  interpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
  /** HL7 version 2 table 0078, as older data names it. */
  olderInterpretation: 'http://hl7.org/fhir/v2/0078',
} as const
