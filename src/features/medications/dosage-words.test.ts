import { expect, test } from 'vitest'
import { medications } from '#src/clinical/medications/medications.ts'
import { en } from '#src/messages/en.ts'
import { medicationRequest } from '#src/testing/medication-request.ts'
import { dosageWords } from './dosage-words.ts'

const instruction = (dosage: object) => {
  const { answer } = medications([medicationRequest('1', { dosageInstruction: [dosage] })], {
    medications: new Map(),
    fhirServerUrl: 'https://ehr.example/fhir',
    now: 0,
  })
  const [found] = answer.current[0]?.dosages ?? []
  return found && dosageWords(found, en)
}

test.each<[string, object, string]>([
  ['as it was written', { text: '1 tab PO BID' }, '1 tab PO BID'],
  [
    'put together from its parts where nothing was written',
    {
      doseAndRate: [{ doseQuantity: { value: 2, unit: 'tablet' } }],
      timing: { repeat: { frequency: 1, period: 6, periodUnit: 'h' } },
    },
    'dose 2 tablet, 1 × every 6 h',
  ],
  [
    'with "as needed" where the text does not say it',
    { text: '1 tab', asNeededBoolean: true },
    '1 tab, as needed',
  ],
  [
    'without saying "as needed" twice',
    { text: '1 tab as needed for pain', asNeededBoolean: true },
    '1 tab as needed for pain',
  ],
  [
    'with what was added to it',
    { text: '10 units.', additionalInstruction: [{ text: 'rotate sites' }] },
    '10 units. · rotate sites',
  ],
])('an instruction stands %s', (_, dosage, words) => {
  expect(instruction(dosage)).toBe(words)
})
