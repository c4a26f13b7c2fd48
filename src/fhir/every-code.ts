/**
 * Every code of what each resource of a type must have, by search parameter: a search for all of them leaves out nothing.
 * https://hl7.org/fhir/R4/valueset-observation-status.html, https://hl7.org/fhir/R4/valueset-medicationrequest-status.html,
 * https://hl7.org/fhir/R4/valueset-medicationrequest-intent.html
 */
export const everyCode: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Observation: {
    status: 'registered,preliminary,final,amended,corrected,cancelled,entered-in-error,unknown',
  },
  MedicationRequest: {
    status: 'active,on-hold,cancelled,completed,entered-in-error,stopped,draft,unknown',
    intent: 'proposal,plan,order,original-order,reflex-order,filler-order,instance-order,option',
  },
}
