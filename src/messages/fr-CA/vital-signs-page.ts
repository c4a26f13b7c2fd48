import type { VitalSignsPageMessages } from '../vital-signs-page.ts'

export const vitalSignsPage: VitalSignsPageMessages = {
  window: 'Afficher',
  windows: {
    '7d': '7\u00A0j',
    '30d': '30\u00A0j',
    '90d': '90\u00A0j',
    '1y': '1\u00A0an',
    all: 'Tout',
  },
  units: 'Unités',
  unitChoices: { 'as-sent': 'Telles que transmises', metric: '°C, kg, cm', us: '°F, lb, po' },
  inch: 'po',
  sent: (value) => `${value} transmis`,
  inWindow: (count, all) => `${String(count)} de ${String(all)} mesures`,
  noneInWindow: (isProven) =>
    isProven
      ? 'Aucune mesure dans cette période.'
      : 'Aucune mesure dans cette période parmi celles lues.',
  onlyInWindow: 'Dans cette période\u00A0:',
  lowest: 'minimum',
  highest: 'maximum',
  drawnInSentUnit: 'Tracé dans l’unité transmise.',
  extentOf: (count, all) => `${String(count)} sur ${String(all)}`,
  ways: 'Façon de mesurer, telle que transmise',
  allWays: 'Toutes',
  wayNotSent: 'Non transmise',
  count: 'Mesures',
  meanNotch: {
    sent: 'pression artérielle moyenne (PAM), telle que transmise',
    calculated: 'pression artérielle moyenne (PAM), calculée',
    both: 'pression artérielle moyenne (PAM), transmise ou calculée',
  },
  systolic: 'Systolique',
  diastolic: 'Diastolique',
  latest: 'Dernière',
  lastInWindow: (isProven) =>
    isProven ? 'Dernière de cette période' : 'Dernière lue de cette période',
  readings: 'Toutes les mesures',
}
