import { expect, test } from 'vitest'
import type { Observation } from 'fhir/r4'
import { sent } from '#src/r4/sent.ts'
import { observation } from '#src/testing/observation.ts'
import type { Parts } from '#src/testing/parts.ts'
import { quantity } from '#src/testing/quantity.ts'
import { listedReadings } from './listed-readings.ts'
import { parsedObservation } from './parsed-observation.ts'
import { readingsByAnalyte } from './readings-by-analyte.ts'

const coded = (system: string, code: string, text?: string, display?: string) => ({
  code: { coding: [{ system, code, ...(display && { display }) }], ...(text && { text }) },
})
const loinc = (code: string, text?: string, display?: string) =>
  coded('http://loinc.org', code, text, display)
const reason = (code: string, text?: string, display?: string) =>
  coded('http://terminology.hl7.org/CodeSystem/data-absent-reason', code, text, display)
const nullFlavor = (code: string, text?: string) =>
  coded('http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code, text)
const local = (code: string, text?: string, display?: string) =>
  coded('urn:local', code, text, display)
const named = (text: string) => ({ code: { text } })
const of = (specimen: string, parts: object) => ({ ...parts, specimen: { display: specimen } })

/** A glucose whose contained Specimen has a type of SNOMED CT, without words. */
const madeOf = (code: string) => ({
  ...local('GLU', 'Glucose'),
  contained: [
    {
      resourceType: 'Specimen' as const,
      id: 's',
      type: { coding: [{ system: 'http://snomed.info/sct', code }] },
    },
  ],
  specimen: { reference: '#s' },
})

/** How many of the readings come together. */
const sizes = (...all: readonly Parts<Observation>[]) =>
  readingsByAnalyte(
    all.flatMap((parts, index) =>
      listedReadings(
        parsedObservation(
          sent<Observation>(
            observation({
              id: String(index),
              ...('component' in parts ? {} : { valueQuantity: quantity(1, 'x') }),
              ...parts,
            }),
          ),
        ),
      ),
    ),
  )
    .map(({ readings }) => readings.length)
    .toSorted((one, other) => one - other)

test.each<[string, readonly object[]]>([
  ['one LOINC code and one name', [loinc('2823-3', 'Potassium'), loinc('2823-3', 'Potassium')]],
  ['one LOINC code and no name', [loinc('2823-3'), loinc('2823-3')]],
  ['a name and none', [loinc('2823-3', 'Potassium'), loinc('2823-3')]],
  [
    'a name and the long one',
    [loinc('2823-3', 'K'), loinc('2823-3', undefined, 'Potassium [Moles/volume] in Serum')],
  ],
  ['LOINC by its other address', [loinc('2823-3'), coded('https://loinc.org/', '2823-3')]],
  ['one local code and name', [local('NA', 'Sodium'), local('NA', 'SODIUM')]],
  ['one name without a code', [named('Stone analysis'), named('stone  analysis')]],
  ['one name beside an absent code', [reason('unknown', 'Lithium'), nullFlavor('UNK', 'lithium')]],
  ['serum and plasma', [of('Serum', loinc('2951-2')), of('Plasma', loinc('2951-2'))]],
  ['one specimen, said by both', [of('Urine', local('N', 'Sodium')), local('N', 'Urine sodium')]],
  ['blood and no specimen', [of('Serum', local('N', 'Sodium')), local('N', 'Sodium')]],
  ['a tube that is no specimen', [of('SST tube', local('N', 'Sodium')), local('N', 'Sodium')]],
  [
    'the specimen of their code',
    [of('Urine', loinc('5811-5', 'SG')), loinc('5811-5', 'SG', 'Specific gravity of Urine')],
  ],
  [
    'the specimen of their code, which only one names',
    [loinc('2744-1', 'pH'), loinc('2744-1', 'pH', 'pH of Arterial blood')],
  ],
  [
    'oral glucose in blood',
    [loinc('1518-0', 'GTT 2 h', '2 h post 75 g oral glucose, Serum'), loinc('1518-0', 'GTT 2 h')],
  ],
])('together: %s', (_, readings) => {
  expect(sizes(...readings)).toEqual([2])
})

test.each<[string, readonly object[]]>([
  [
    'two names under an absent code',
    [reason('unknown', 'Lithium'), reason('unknown', 'Magnesium')],
  ],
  ['masked tests', [reason('masked', undefined, 'Masked'), reason('masked', undefined, 'Masked')]],
  ['tests that are called masked', [reason('masked', 'Masked'), reason('masked', 'Masked')]],
  ['null flavours', [nullFlavor('OTH'), nullFlavor('OTH')]],
  [
    'null flavours by their OID',
    [coded('urn:oid:2.16.840.1.113883.5.1008', 'NI'), nullFlavor('NI')],
  ],
  ['a local "other"', [local('OTHER', undefined, 'Other'), local('OTHER', undefined, 'Other')]],
  [
    'a code that says unknown',
    [local('99', undefined, 'Unknown'), local('99', undefined, 'Unknown')],
  ],
  [
    'SNOMED CT other',
    [coded('http://snomed.info/sct', '74964007'), coded('http://snomed.info/sct', '74964007')],
  ],
  ['a question mark for a code', [local('?'), local('?')]],
  ['zeros for a code', [local('000'), local('000')]],
  ['a code to be filled in', [loinc('XXXXX-X'), loinc('XXXXX-X')]],
  [
    'SNOMED CT laboratory test',
    [coded('http://snomed.info/sct', '15220000'), coded('http://snomed.info/sct', '15220000')],
  ],
  ['LOINC laboratory studies', [loinc('26436-6'), loinc('26436-6')]],
  ['a code of its own for an analyzer', [local('C', 'Na (Cobas)'), local('C', 'K (Cobas)')]],
  [
    'codes without a system',
    [{ code: { coding: [{ code: '1' }] } }, { code: { coding: [{ code: '1' }] } }],
  ],
  [
    'one LOINC code, two tests',
    [loinc('2823-3', 'Lithium level'), loinc('2823-3', 'Magnesium level')],
  ],
  ['a panel’s code on each test', [local('CHEM7', 'Sodium'), local('CHEM7', 'Chloride')]],
  ['urine and serum', [of('Urine', local('N', 'Sodium')), of('Serum', local('N', 'Sodium'))]],
  ['urine and no specimen', [of('Urine', local('GLU', 'Glucose')), local('GLU', 'Glucose')]],
  ['urine by its name and no specimen', [local('GLU', 'Glucose, urine'), local('GLU', 'Glucose')]],
  [
    'urine by a display and no specimen',
    [local('GLU', 'Glucose', 'Glucose Ur'), local('GLU', 'Glucose')],
  ],
  ['urine under a code that is not its', [of('Urine', loinc('2345-7')), loinc('2345-7')]],
  [
    'urine under a code of blood',
    [of('Urine', loinc('2345-7')), loinc('2345-7', undefined, 'Glucose in Serum or Plasma')],
  ],
  ['urine in a code of specimens', [madeOf('122575003'), local('GLU', 'Glucose')]],
  ['spinal fluid and no specimen', [of('CSF', local('P', 'Protein')), local('P', 'Protein')]],
  ['fingerstick and no specimen', [of('Capillary blood', local('H', 'Hb')), local('H', 'Hb')]],
  ['bone marrow and no specimen', [of('Bone marrow', local('B', 'Blasts')), local('B', 'Blasts')]],
  ['urine by its name', [local('N', 'Sodium, urine'), local('N', 'Sodium, serum')]],
  ['about somebody else', [loinc('2823-3'), { ...loinc('2823-3'), focus: [{ display: 'Fetus' }] }]],
])('in two rows: %s', (_, readings) => {
  expect(sizes(...readings)).toEqual([1, 1])
})

test('what says no name stands alone where its code has two', () => {
  expect(
    sizes(local('C', 'Sodium'), local('C', 'Chloride'), local('C', 'Sodium'), local('C')),
  ).toEqual([1, 1, 2])
})

test('the order in which they come changes nothing', () => {
  const names = ['Potassium', 'K', 'Magnesium level', 'Lithium', 'Potassium, urine', 'Result']
  const readings = names.map((name) => local('POC', name))
  const forwards = sizes(...readings)
  expect(sizes(...readings.toReversed())).toEqual(forwards)
  expect(sizes(...readings.slice(3), ...readings.slice(0, 3))).toEqual(forwards)
})

test('what says no specimen stays together beside the one that says urine', () => {
  const glucose = local('GLU', 'Glucose')
  expect(sizes(glucose, of('Urine', glucose), glucose, glucose)).toEqual([1, 3])
})

test('what says no specimen stands alone where its code has two', () => {
  const sodium = local('N', 'Sodium')
  expect(sizes(of('Urine', sodium), of('Serum', sodium), sodium)).toEqual([1, 1, 1])
})

const panel = (...component: readonly object[]) => ({
  ...local('POC', 'Point of care panel'),
  component: component.map((each) => ({ ...each, valueQuantity: quantity(1, 'x') })),
})

test.each<[string, readonly object[], readonly number[]]>([
  ['names alone identify them', [local('POC', 'Sodium'), local('POC', 'Chloride')], [2, 2]],
  [
    'without names nothing does',
    [
      local('POC', undefined, 'Point of care panel'),
      local('POC', undefined, 'Point of care panel'),
    ],
    [1, 1, 1, 1],
  ],
  ['not even one shared name', [local('POC', 'Panel A'), local('POC', 'Panel A')], [1, 1, 1, 1]],
  ['other codes still do', [local('NA', 'Sodium'), local('CL', 'Chloride')], [2, 2]],
])('two panels with the panel’s code on each component: %s', (_, components, expected) => {
  expect(sizes(panel(...components), panel(...components))).toEqual(expected)
})
