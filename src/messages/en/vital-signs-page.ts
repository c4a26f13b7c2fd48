import type { VitalSignsPageMessages } from '../vital-signs-page.ts'

export const vitalSignsPage: VitalSignsPageMessages = {
  window: 'Show',
  windows: { '7d': '7 d', '30d': '30 d', '90d': '90 d', '1y': '1 y', all: 'All' },
  units: 'Units',
  unitChoices: { 'as-sent': 'As sent', metric: '°C, kg, cm', us: '°F, lb, in' },
  inch: 'in',
  sent: (value) => `${value} sent`,
  inWindow: (count, all) => `${String(count)} of ${String(all)} readings`,
  noneInWindow: (isProven) =>
    isProven ? 'No readings in this time.' : 'No readings in this time among those read.',
  onlyInWindow: 'In this time:',
  lowest: 'lowest',
  highest: 'highest',
  drawnInSentUnit: 'Drawn in the unit sent.',
  extentOf: (count, all) => `${String(count)} of ${String(all)}`,
  ways: 'How it was measured, as sent',
  allWays: 'All',
  wayNotSent: 'Not sent',
  count: 'Readings',
  meanNotch: {
    sent: 'mean arterial pressure, as sent',
    calculated: 'mean arterial pressure, calculated',
    both: 'mean arterial pressure, as sent or calculated',
  },
  systolic: 'Systolic',
  diastolic: 'Diastolic',
  latest: 'Latest',
  lastInWindow: (isProven) => (isProven ? 'Last in this time' : 'Last read in this time'),
  readings: 'All readings',
}
