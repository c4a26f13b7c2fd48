const dayMilliseconds = 86_400_000
/** The newest result, whatever today is. */
export const lastDay = Date.parse('2026-11-24T00:00:00Z')
/** Results go back further than the app's window of two years. */
const twoYears = 800

/** Codes of vital signs, which are half of a chart. Laboratory results are the other half. */
const vitalSigns = [
  '8867-4',
  '9279-1',
  '8310-5',
  '59408-5',
  '29463-7',
  '39156-5',
  '8480-6',
  '8462-4',
]
const laboratory = (
  '2951-2 2823-3 2075-0 2028-9 3094-0 2160-0 2345-7 17861-6 1742-6 ' +
  '1920-8 6768-6 1975-2 1751-7 2885-2 6690-2 789-8 718-7 4544-3'
).split(' ')
/** Results with the same time, as from one visit or draw. */
const resultsPerTime = 8

export interface ChartShape {
  /** How many days back the results go. */
  readonly days: number
  /** The part of them that are vital signs. */
  readonly vitalSigns: number
  /** Each refers to a Medication that is read by its reference. */
  readonly orders: number
}

/**
 * A patient's chart of a given size, as the text of a FHIR R4 Bundle like those of the generated patients.
 * @param observations how many, spread evenly over the same days
 */
export function chartBundle(
  patientId: string,
  observations: number,
  { days, vitalSigns: part, orders }: ChartShape = { days: twoYears, vitalSigns: 0.5, orders: 30 },
): string {
  const signs = Math.round(observations * part)
  const results = observations - signs
  const resources = [
    {
      resourceType: 'Patient',
      id: patientId,
      name: [{ family: 'Bench', given: [patientId] }],
      birthDate: '1950-03-14',
    },
    ...[...Array(signs).keys()].map((index) =>
      observation(patientId, `v${String(index)}`, 'vital-signs', vitalSigns, back(index, signs)),
    ),
    ...[...Array(results).keys()].map((index) =>
      observation(patientId, `l${String(index)}`, 'laboratory', laboratory, back(index, results)),
    ),
    ...[...Array(orders).keys()].flatMap((index) => order(patientId, index)),
  ]
  /** How long before the newest result this one was. */
  function back(index: number, count: number) {
    const milliseconds = ((index - (index % resultsPerTime)) / count) * days * dayMilliseconds
    return { index, milliseconds }
  }

  return JSON.stringify({
    resourceType: 'Bundle',
    type: 'collection',
    entry: resources.map((resource) => ({ resource })),
  })
}

function observation(
  patientId: string,
  name: string,
  category: string,
  codes: readonly string[],
  { index, milliseconds: back }: { readonly index: number; readonly milliseconds: number },
) {
  const loinc = codes[index % codes.length] ?? ''
  return {
    resourceType: 'Observation',
    id: `${patientId}-${name}`,
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: category },
        ],
      },
    ],
    code: {
      coding: [{ system: 'http://loinc.org', code: loinc, display: `Result ${loinc}` }],
      text: `Result ${loinc}`,
    },
    subject: { reference: `Patient/${patientId}` },
    effectiveDateTime: instant(lastDay - back),
    issued: instant(lastDay - back + 3_600_000),
    valueQuantity: {
      value: 100 + ((index * 37) % 400) / 10,
      unit: 'mmol/L',
      system: 'http://unitsofmeasure.org',
      code: 'mmol/L',
    },
    interpretation: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
            code: 'N',
          },
        ],
      },
    ],
    referenceRange: [
      {
        low: { value: 98, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
        high: { value: 141, unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
      },
    ],
  }
}

function order(patientId: string, index: number) {
  const id = `${patientId}-order-${String(index)}`
  const medication = { resourceType: 'Medication', id: `${id}-medication`, code: { text: id } }
  const request = {
    resourceType: 'MedicationRequest',
    id,
    status: index % 3 === 0 ? 'stopped' : 'active',
    intent: 'order',
    subject: { reference: `Patient/${patientId}` },
    authoredOn: instant(lastDay - index * 20 * dayMilliseconds).slice(0, 10),
    medicationReference: { reference: `Medication/${medication.id}` },
    dosageInstruction: [{ text: '1 tablet daily' }],
  }
  return [medication, request]
}

function instant(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}+00:00`
}
