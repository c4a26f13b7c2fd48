import type { OpenPatientsMessages } from '../open-patients.ts'

export const openPatients: OpenPatientsMessages = {
  open: (patients) =>
    patients === 2 ? 'Deux patients sont ouverts.' : `${String(patients)} patients sont ouverts.`,
  thisTab: 'Dans cet onglet\u00A0:',
  anotherTab: 'Dans un autre onglet\u00A0:',
  born: (date) => `naissance\u00A0: ${date}`,
  close: 'Fermer le dossier de cet onglet',
}
