/** The declared searches of this app: the one list that scopes, requests and the report are made from. */
export type SearchId = 'patient' | 'vital-signs' | 'laboratory' | 'medication-requests' | 'medications'
