import type { TypedIdentifier } from '#src/r4/identifier.ts'

/** The numbers by which a reader can compare this record with the EHR's. */
export interface RecordNumbers {
  /** Whether the source typed them as medical record numbers, by code or in words. */
  readonly kind: 'medical-record' | 'other'
  /** Those to show in the banner; several are told apart by who assigned them. */
  readonly best: readonly TypedIdentifier[]
  readonly others: readonly TypedIdentifier[]
}

/**
 * The best numbers of a patient: medical record numbers first, by their code `MR` in HL7 table 0203 or by the words of
 * their type; without any, the one number that says most about itself, by its type or its system. Position means nothing.
 * https://terminology.hl7.org/CodeSystem-v2-0203.html
 */
export function recordNumbers(identifiers: readonly TypedIdentifier[]): RecordNumbers {
  const typed = identifiers.filter(({ type }) => type === 'MR')
  const named = identifiers.filter((each) => each.type === undefined && isNamedMrn(each))
  const mrns = typed.length > 0 ? typed : named
  if (mrns.length > 0) return { kind: 'medical-record', best: mrns, others: without(mrns) }
  const best = identifiers.toSorted((one, other) => rank(one) - rank(other)).slice(0, 1)
  return { kind: 'other', best, others: without(best) }

  function without(chosen: readonly TypedIdentifier[]): TypedIdentifier[] {
    return identifiers.filter((each) => !chosen.includes(each))
  }
}

/** What sources write instead of the code, in English and French. Whole texts only: "EMRN" and "old MRN" are not. */
const mrnNames =
  /^(mrn?|medical record (number|no\.?|#)|patient mrn|(numéro|no|nº|n°) de dossier( médical)?)$/i

/** `MRN:` and `Medical Record Number (MRN)` are such texts; of `MRN (old)` a part is none. */
function isNamedMrn({ typeName = '' }: TypedIdentifier): boolean {
  const parts = typeName.split(/[():]/).map((each) => each.trim().replaceAll(/\s+/g, ' '))
  const named = parts.filter((each) => each !== '')
  return named.length > 0 && named.every((each) => mrnNames.test(each))
}

/**
 * Codes of table 0203 for numbers that a region or a country gives a person, best first: health card (Canada's
 * provinces type theirs JHN), national person, national unique, social security.
 */
const publicTypes = ['JHN', 'HC', 'NH', 'NI', 'NIIP', 'PI', 'PN', 'PT', 'SS']

/**
 * Systems of such numbers, by what is distinctive in them: Canada's provincial and federal health numbers, the NHS
 * number, Australia's IHI, New Zealand's NHI, the numbers of Germany, the Netherlands, Belgium, France and Denmark;
 * Medicare's; the social security number.
 */
const publicSystems: readonly (readonly [RegExp, string])[] = [
  [
    /ca-\w\w-patient-|ca-.*-health-id$|nhs-number$|883\.(4\.59|2\.1\.4\.1)$|\/(ihi\/|nhi|kvid|bsn|ssin)|213\.1\.4\.8$|208\.176\.1\.2$/i,
    'JHN',
  ],
  [/us-m(edicare|bi)$/, 'NIIP'],
  [/us-ssn$/, 'SS'],
]

/** What the text of a type calls a health number, in English and French. */
const healthNumberName =
  /\bNHS\b|\bhealth .*number|\b(PHN|OHIP|RAMQ|NAM|IHI|NHI|HCN)\b|assurance[- ]maladie|carte[- ](santé|soleil)/i

/**
 * Lower is better: a known type or system, some type, a system, then a bare value; a masked rendering comes last. A
 * type that was sent says more than a system that is known.
 */
function rank({ type, typeName, system = '', use, isRendered }: TypedIdentifier): number {
  const [, ofSystem] = publicSystems.find(([pattern]) => pattern.test(system)) ?? []
  const ofName = type === undefined && healthNumberName.test(typeName ?? '') ? 'JHN' : undefined
  const place = [type, ofSystem, ofName]
    .map((each) => (each === undefined ? -1 : publicTypes.indexOf(each)))
    .find((each) => each !== -1)
  const kind =
    place ??
    (type?.startsWith('NN') === true ? 3.5 : typeName !== undefined ? 20 : system !== '' ? 30 : 40)
  return kind + (use === 'official' ? -0.2 : 0) + (isRendered ? 100 : 0)
}
