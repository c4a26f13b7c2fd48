import { remembered } from './remembered.ts'

/** Code system URIs: https://hl7.org/fhir/R4/terminologies-systems.html */
export const codeSystems = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  ucum: 'http://unitsofmeasure.org',
  dataAbsentReason: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  nullFlavor: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  observationInterpretation: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
} as const

/**
 * The other addresses under which these systems are sent, without `http://` and `www.`: those before R4, the OIDs of
 * HL7 version 3 (https://terminology.hl7.org/external_code_systems.html), and the page or value set in place of the
 * system. HL7 version 2 table 0078 has the codes of ObservationInterpretation.
 */
const otherAddresses: readonly (readonly [RegExp, string])[] = [
  [/^(loinc\.org|urn:oid:2\.16\.840\.1\.113883\.6\.1)$/, codeSystems.loinc],
  [
    /^(snomed\.info\/(sct|id)(\/.*)?|snomed\.org\/sct|urn:oid:2\.16\.840\.1\.113883\.6\.96)$/,
    codeSystems.snomed,
  ],
  [/^(unitsofmeasure\.org|urn:oid:2\.16\.840\.1\.113883\.6\.8)$/, codeSystems.ucum],
  [
    /^((terminology\.)?hl7\.org\/(fhir\/)?((r\w+|stu\w+)\/)?(codesystem[/-]|valueset[/-])?data-absent-reason|urn:oid:2\.16\.840\.1\.113883\.4\.642\.[14]\.1048)$/,
    codeSystems.dataAbsentReason,
  ],
  [
    /^((terminology\.)?hl7\.org\/(fhir\/)?((r\w+|stu\w+)\/)?(codesystem[/-]|valueset[/-])?v3[/-]nullflavor|urn:oid:2\.16\.840\.1\.113883\.5\.1008)$/,
    codeSystems.nullFlavor,
  ],
  [
    /^((terminology\.)?hl7\.org\/(fhir\/)?((r\w+|stu\w+)\/)?(codesystem[/-]|valueset[/-])?((v3[/-])?observation-?interpretation|v2[/-]0078)|urn:oid:2\.16\.840\.1\.113883\.(5\.83|12\.78))$/,
    codeSystems.observationInterpretation,
  ],
]

/**
 * A code system by the one address that this app knows it by. http and https, a trailing slash, a version after `|`,
 * a web page's ending, and an OID without `urn:oid:` make no other system of it; one that is not known here stays as
 * it was sent.
 * https://hl7.org/fhir/R4/references.html#canonical
 */
export const canonicalSystem = remembered((system): string => {
  const address = system
    .toLowerCase()
    .replace(/\|.*$/, '')
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/^2\.16\.840\./, 'urn:oid:$&')
    .replace(/(\.html?)?\/*$/, '')
  return otherAddresses.find(([pattern]) => pattern.test(address))?.[1] ?? system
})
