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
  wrongPatientWhy: 'The EHR was asked for one patient and sent another.',
  changedPatientWhy:
    'When the sign-in was renewed, the EHR named another patient. The session has been ended.',
  movedPatient: 'This record may have been merged into another one. No chart is shown.',
  movedPatientWhy:
    'The EHR redirected the request for this patient. It was not followed, and a browser does not say where to.',
  whatToDo:
    'Check in the EHR what you may have read here. Open the patient again in the EHR, then open Sidechart from there.',
  opened: 'Opened',
  received: 'Received',
  record: 'Record',
  notShown: 'Nothing of it was shown.',
  code: 'Code for the help desk:',
  noIdentity: 'The patient’s identity could not be read. No chart is shown.',
  noIdentityNext: 'Without a name and a birth date nobody can tell whose chart this is.',
  identityNotPermitted: 'Your sign-in does not include the patient’s identity. No chart is shown.',
  identityNotPermittedNext: 'Open Sidechart again and allow it, or ask your help desk.',
}
