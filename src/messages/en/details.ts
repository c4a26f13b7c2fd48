import type { DetailsMessages } from '../details.ts'

export const details: DetailsMessages = {
  title: 'What was read',
  requested: 'Requested',
  received: 'Received',
  shown: 'Shown',
  leftOut: 'Left out',
  notes: 'Notes from the EHR',
  pages: (count) => `${String(count)} ${count === 1 ? 'page' : 'pages'}`,
  requests: (count) => `${String(count)} ${count === 1 ? 'request' : 'requests'}`,
  pagesInRequests: (pages, requests) => `${pages} in ${requests}`,
  severities: {
    fatal: 'fatal error',
    error: 'error',
    warning: 'warning',
    information: 'information',
  },
  doubts: {
    'resource-cap': 'The answer held more than Sidechart reads at once.',
    'no-progress':
      'For 15 seconds the EHR’s pages held nothing new, so the next one was not requested.',
    'stopped-by-reader': 'You stopped the reading before its end.',
    'still-loading': 'The rest is still being read.',
    'next-link-refused':
      'The next page was at an address outside this EHR, so it was not requested.',
    'next-link-loop': 'The next page was one that had already been read.',
    'reported-by-ehr': 'The EHR reported that its answer is incomplete.',
    'total-larger': 'The EHR counts more than it sent.',
    'total-counts-notes':
      'The EHR’s count matches what it sent only if its notes are counted too. Nothing shows that anything is missing, and nothing proves that nothing is.',
    'filters-not-shown':
      'The EHR’s answer does not show that it applied every filter requested. Nothing shows that anything is missing, and nothing proves that nothing is.',
    'filters-added':
      'The EHR’s answer shows a filter that was not requested. What it left out is not known.',
    'category-not-applied':
      'Resources of another category came too: the EHR did not apply the category. Whether it sent all of this one is not known.',
    'date-not-applied': 'Ones from other dates came too: the EHR did not apply the date.',
    'patient-not-applied':
      'Resources about another patient came too: the EHR did not apply the patient. They are withheld.',
    'patient-not-shown':
      'Resources that do not say which patient they are about came too. They are withheld, and some may be this patient’s.',
    'narrowed-by-scope': 'The access granted is narrower than what was requested.',
  },
  notFetched: 'Not fetched',
  fates: {
    'entered-in-error': 'entered in error: withdrawn by the source, value not shown',
    proposal: 'a proposal, not an order',
    option: 'an option among several, not an order',
    'other-test': 'of another test than was requested',
    background: 'read for what it says of others, not shown itself',
    'other-patient': 'about another patient: withheld',
    'not-said': 'does not say which patient it is about: withheld',
    superseded: 'an older version; the newest version counts',
    'unexpected-type': 'of a type that was not requested',
    'no-row': 'received, but Sidechart has no row for it',
    otherCategory: (category) => `of another category: ${category}`,
    malformed: (path) => `not readable: ${path}`,
  },
  categoryNotKnown: 'shown; no known category was sent',
  categories: {
    'social-history': 'social history',
    'vital-signs': 'vital signs',
    imaging: 'imaging',
    laboratory: 'laboratory',
    procedure: 'procedure',
    survey: 'survey',
    exam: 'physical examination',
    therapy: 'therapy',
    activity: 'activity',
  },
  httpStatus: (status) => `HTTP ${String(status)}`,
  askedAgainWith: (parameters) => `refused by the EHR, and asked again with ${parameters}`,
  askedAgainWithout: (parameters) => `refused by the EHR, and asked again without ${parameters}`,
  restarted: 'the next page had expired, so the search was requested again from its beginning',
  divided: 'the rest was requested in shorter periods',
  when: 'When',
  value: 'Value',
  range: 'Range sent',
  how: 'How',
  allReadingsOf: (name) => `All readings of ${name}, newest first`,
  readings: (count) => (count === 1 ? 'One reading' : `${String(count)} readings, newest first`),
  resulted: (moment) => `resulted ${moment}`,
  unitsNotSent: 'These numbers were sent without a unit, and are never joined by a line.',
  unitsDiffer:
    'Where units differ and are not converted, readings are drawn separately and never joined.',
  unitsConverted: (unit) =>
    `Readings in other units are drawn converted to ${unit} (≈). The table shows each as it was sent.`,
  converted: (value) => `converted: ${value}`,
  trendIn: (name, unit) => `Trend of ${name} in ${unit}`,
  plotLoading: 'Drawing the trend',
  plotFailed: 'The trend could not be loaded. Every reading is in the table below.',
  rangeSent: (name, range) => `${name} range sent ${range}`,
}
