import type { AlarmDetailsMessages } from '../alarm-details.ts'

export const alarmDetails: AlarmDetailsMessages = {
  wrongPatientWhy: 'The EHR was asked for one patient and sent another.',
  changedPatientWhy:
    'When the sign-in was renewed, the EHR named another patient. The session has been ended.',
  movedPatientWhy:
    'The EHR redirected the request for this patient. It was not followed, and a browser does not say where to.',
  whatToDo:
    'Check in the EHR anything that you may have read here. Open the patient again in the EHR, then open Sidechart from there.',
  notShown: 'Nothing of the other record was shown.',
  noIdentityNext: 'Without a name and a birth date nobody can tell whose chart this is.',
  identityNotPermittedNext: 'Open Sidechart again and allow it, or ask your help desk.',
}
