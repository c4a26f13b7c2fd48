const things: Readonly<Record<string, string>> = {
  Patient: 'name, birth date and identifiers',
  Observation: 'measurements and results',
  MedicationRequest: 'medication orders',
  Medication: 'details of medications',
  Condition: 'problems and diagnoses',
  AllergyIntolerance: 'allergies',
  Immunization: 'immunisations',
  Encounter: 'visits',
  DiagnosticReport: 'reports',
  Practitioner: 'names of clinicians',
  '*': 'everything in the chart',
}

/** A scope in plain words, for the person who is asked. */
export function scopeWords(scope: string): string {
  const [, type = '', access = ''] = /^(?:patient|user)\/([^.]+)\.([^?]+)/.exec(scope) ?? []
  const category = /category=[^|&]*\|?([a-z-]+)/.exec(scope)?.[1]
  const canWrite = /write|\*|[cud]/.test(access)
  const words = things[type] ?? type
  return `${canWrite ? 'Read and change' : 'Read'} ${words}${category === undefined ? '' : ` (${category} only)`}`
}
