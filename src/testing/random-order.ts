import * as fc from 'fast-check'

/**
 * Random MedicationRequests in which every text and every number is a different one, so that each can be looked for
 * in what is shown. Any member may be missing, of the wrong type, or unknown to R4.
 */

const text = fc.constant('a text')
const number = fc.constant(1)

const anything = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    text,
    number,
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom('value', 'unit', 'text', 'coding', 'display', 'low', 'unheardOf'),
      tie('value'),
      { maxKeys: 3 },
    ),
  ),
})).value

/** Mostly what R4 has there, sometimes anything. */
function mostly(right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: right, weight: 8 }, { arbitrary: anything, weight: 1 })
}

function some(members: Readonly<Record<string, fc.Arbitrary<unknown>>>): fc.Arbitrary<object> {
  const all = Object.entries({ ...members, unheardOf: anything })
  return fc.record(
    Object.fromEntries(
      all.map(([name, value]) => [name, name === 'unheardOf' ? value : mostly(value)]),
    ),
    { requiredKeys: [] },
  )
}

function listOf(item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(fc.array(item, { maxLength: 2 }), item)
}

const coding = some({
  system: text,
  code: text,
  display: text,
  version: text,
  userSelected: fc.boolean(),
})
const concept = fc.oneof(
  { arbitrary: some({ text, coding: listOf(coding) }), weight: 4 },
  { arbitrary: text, weight: 1 },
)
const ucum = fc.constant('http://unitsofmeasure.org')
const quantity = some({
  value: number,
  comparator: text,
  unit: fc.oneof(text, fc.constantFrom('mg', 'tablet', 'd', '5 mg tablet')),
  system: fc.oneof(ucum, text),
  code: fc.oneof(text, fc.constantFrom('mg', '{tbl}', 'd', 'ug', '1')),
})
const range = some({ low: quantity, high: quantity })
const ratio = some({ numerator: quantity, denominator: quantity })
const date = fc.oneof(fc.constant('a date'), text)
const period = some({ start: date, end: date })
const reference = some({
  reference: text,
  display: text,
  type: text,
  identifier: some({ value: text }),
})

const doseAndRate = {
  type: concept,
  doseQuantity: quantity,
  doseRange: range,
  rateQuantity: quantity,
  rateRange: range,
  rateRatio: ratio,
}
const timing = fc.oneof(
  text,
  some({
    code: concept,
    event: listOf(date),
    repeat: some({
      boundsDuration: quantity,
      boundsRange: range,
      boundsPeriod: period,
      count: number,
      countMax: number,
      duration: number,
      durationMax: number,
      durationUnit: text,
      frequency: number,
      frequencyMax: number,
      period: number,
      periodMax: number,
      periodUnit: text,
      periodUnits: text,
      dayOfWeek: listOf(text),
      timeOfDay: listOf(text),
      when: listOf(text),
      offset: number,
    }),
  }),
)
const dosage = some({
  sequence: number,
  text,
  additionalInstruction: listOf(concept),
  additionalInstructions: concept,
  patientInstruction: text,
  timing,
  asNeededBoolean: fc.boolean(),
  asNeededCodeableConcept: concept,
  site: concept,
  siteCodeableConcept: concept,
  siteReference: reference,
  route: concept,
  method: concept,
  doseAndRate: listOf(some(doseAndRate)),
  ...doseAndRate,
  maxDosePerPeriod: ratio,
  maxDosePerAdministration: quantity,
  maxDosePerLifetime: quantity,
})
const medication = some({
  code: concept,
  status: fc.constantFrom('active', 'inactive'),
  manufacturer: reference,
  form: concept,
  amount: ratio,
  ingredient: listOf(
    some({
      itemCodeableConcept: concept,
      itemReference: reference,
      isActive: fc.boolean(),
      strength: ratio,
    }),
  ),
  batch: some({ lotNumber: text, expirationDate: date }),
})

/** The elements of an order that say what was ordered and what may be dispensed. */
export const randomOrder: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc
  .record(
    {
      medicationCodeableConcept: mostly(concept),
      medicationReference: fc.oneof(fc.constant({ reference: '#m' }), mostly(reference)),
      contained: medication.map((each) => [{ ...each, id: 'm', resourceType: 'Medication' }]),
      dosageInstruction: mostly(listOf(dosage)),
      dispenseRequest: mostly(
        some({
          quantity,
          expectedSupplyDuration: quantity,
          numberOfRepeatsAllowed: number,
          initialFill: some({ quantity, duration: quantity }),
          dispenseInterval: quantity,
          validityPeriod: period,
          performer: reference,
        }),
      ),
      substitution: mostly(
        some({ allowedBoolean: fc.boolean(), allowedCodeableConcept: concept, reason: concept }),
      ),
    },
    { requiredKeys: [] },
  )
  .map((order) => withDifferentValues(order) as Readonly<Record<string, unknown>>)

/** Gives every text, number and date its own value. */
function withDifferentValues(value: unknown): unknown {
  let count = 100
  return renew(value)

  function renew(each: unknown): unknown {
    if (each === 'a text') return `word${String((count += 1))}x`
    if (each === 'a date') return `${String(1900 + (count += 1))}-03-17`
    if (each === 1) return 10_000 + (count += 1) + 0.5
    if (Array.isArray(each)) return each.map(renew)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(Object.entries(each).map(([name, member]) => [name, renew(member)]))
  }
}
