import type { OpenPatientsMessages } from '../open-patients.ts'

export const openPatients: OpenPatientsMessages = {
  open: (patients) =>
    patients === 2 ? 'Two patients are open.' : `${String(patients)} patients are open.`,
  thisTab: 'This tab:',
  anotherTab: 'Another tab:',
  born: (date) => `born ${date}`,
  close: 'Close this tab’s chart',
}
