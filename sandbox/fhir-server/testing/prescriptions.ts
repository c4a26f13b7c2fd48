import type { WrittenResource } from './serve-resources.ts'

/** Five orders with the resources they refer to, three results whose source text matters, and a refuted diagnosis. */
export const prescriptions: readonly WrittenResource[] = [
  { resourceType: 'Patient', id: 'p', name: [{ family: 'Roy' }] },
  { resourceType: 'Practitioner', id: 'haddad' },
  { resourceType: 'Medication', id: 'm1', code: { text: 'one' } },
  ...[1, 2, 3, 4, 5].map((index) => ({
    resourceType: 'MedicationRequest',
    id: `r${String(index)}`,
    status: index === 5 ? 'stopped' : 'active',
    intent: 'order',
    subject: { reference: 'Patient/p' },
    authoredOn: `2024-01-0${String(index)}`,
    requester: { reference: index === 3 ? 'Patient/p' : 'Practitioner/haddad' },
    ...(index === 5 ? { statusReason: { text: 'Cough' } } : {}),
    medicationReference: {
      reference: [
        '#inside',
        'Medication/m1',
        'Medication/m1',
        'Medication/gone',
        'https://other.example/Medication/m1',
      ][index - 1],
    },
    ...(index === 1 ? { contained: [{ resourceType: 'Medication', id: 'inside' }] } : {}),
  })),
  '{"resourceType":"Observation","id":"digits","status":"final","code":{"text":"x"},"_status":{"id":"s"},\n "valueQuantity":{"value":1.10,"unit":"mg"},"text":{"status":"generated","div":"<div/>"},"modifierExtension":[{"url":"https://x.example"}]}',
  '{"resourceType":"Observation","id":"tagged","meta":{"versionId":"3","tag":[{"code":"mess"}]},"status":"final","code":{"text":"x"},"note":[]}',
  '{"resourceType":"Observation","id":"meta","meta":{ "versionId":"4" },"status":"final","code":{"text":"x"},"note":[]}',
  {
    resourceType: 'Condition',
    id: 'refuted',
    verificationStatus: { coding: [{ code: 'refuted' }] },
    code: { text: 'Asthma' },
    subject: { reference: 'Patient/p' },
    note: [{ text: 'Never was.' }],
  },
]
