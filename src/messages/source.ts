/** A resource as it was sent, and what is known of its labels, profiles and numbers. */
export interface SourceMessages {
  readonly resource: string
  readonly securityLabels: string
  readonly profiles: string
  readonly healthNumber: string
  /** Health Canada's drug identification number. */
  readonly din: string
  readonly asSent: string
  readonly notKept: string
  /** https://hl7.org/fhir/R4/security-labels.html, by code. */
  readonly labels: Readonly<Record<SecurityLabelCode, string>>
  /** Provinces and territories of Canada. */
  readonly jurisdictions: Readonly<Record<JurisdictionCode, string>>
}

type SecurityLabelCode =
  // v3-Confidentiality
  | 'U'
  | 'L'
  | 'M'
  | 'N'
  | 'R'
  | 'V'
  // v3-ActCode: sensitivity
  | 'ETH'
  | 'ETHUD'
  | 'OPIOIDUD'
  | 'SUD'
  | 'PSY'
  | 'PSYTHPN'
  | 'MH'
  | 'BH'
  | 'HIV'
  | 'STD'
  | 'SDV'
  | 'SEX'
  | 'GDIS'
  | 'SCA'
  | 'EMP'
  | 'CEL'
  // v3-ActCode: what may be done with it
  | 'NOAUTH'
  | 'NODSCLCD'
  | 'NORDSCLCD'
  // v3-ObservationValue: what was done to it
  | 'REDACTED'
  | 'MASKED'
  | 'SUBSETTED'

type JurisdictionCode =
  | 'AB'
  | 'BC'
  | 'MB'
  | 'NB'
  | 'NL'
  | 'NS'
  | 'NT'
  | 'NU'
  | 'ON'
  | 'PE'
  | 'QC'
  | 'SK'
  | 'YT'
