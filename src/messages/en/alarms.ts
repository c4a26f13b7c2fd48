import type { AlarmsMessages } from '../alarms.ts'

export const alarms: AlarmsMessages = {
  otherPatient: (withheld, received) =>
    `${String(withheld)} of ${String(received)} received are about another patient and are not shown.`,
  otherPatientNext: (panel) => `${panel}: check them in the EHR, and tell your help desk.`,
  replacedBy: (record) =>
    record === ''
      ? 'This record was merged into another one.'
      : `This record was merged into ${record}.`,
  replacedByNext:
    'What is newer may be in that record only. Open the patient again in the EHR, then open Sidechart from there.',
  wrongPatient: 'This may be the wrong patient. No chart is shown.',
  movedPatient: 'This record may have been merged into another one. No chart is shown.',
  opened: 'Opened',
  received: 'Received',
  code: 'Code for the help desk:',
  noIdentity: 'The patient’s identity could not be read. No chart is shown.',
  identityNotPermitted: 'Your sign-in does not include the patient’s identity. No chart is shown.',
}
