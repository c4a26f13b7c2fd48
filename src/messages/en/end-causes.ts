import type { CauseWords } from '../cause-words.ts'

/** What ends a session. */
export const endCauses = {
  'session-expired': {
    title: 'The session has ended',
    happened: 'The EHR’s sign-in for this chart has run out, and it gave no way to renew it.',
  },
  'session-revoked': {
    title: 'The session has ended',
    happened: 'The EHR has withdrawn the sign-in for this chart.',
  },
  'session-refused': {
    title: 'The session has ended',
    happened: 'The EHR no longer accepts the sign-in for this chart, although it had not run out.',
  },
  'session-client-refused': {
    title: 'The session has ended',
    happened: 'The EHR refused Sidechart itself when the sign-in had to be renewed.',
  },
  'session-identity-wrong': {
    title: 'The session has ended',
    happened: 'The EHR’s statement of who signed in does not carry its signature.',
  },
  'session-proxy-ended': {
    title: 'You can no longer read this chart',
    happened:
      'You were reading it for somebody else. The EHR has withdrawn that access, or only this sign-in: it does not say which.',
    next: 'If you should still have access, ask the organization that keeps the chart.',
  },
  'session-tenant-changed': {
    title: 'The EHR named another organization',
    happened:
      'When the sign-in was renewed, the EHR named another organization (tenant) than before. The same record number may be somebody else’s there, so the session was ended.',
    next: 'Check in the EHR anything that you may have read here.',
  },
  'session-reader-replaced': {
    title: 'The EHR named another reader',
    happened:
      'When the sign-in was renewed, the EHR named someone other than the person who had signed in. The session was ended.',
  },
  'session-reader-changed': {
    title: 'This is not the same reader',
    happened:
      'The new sign-in did not name the person who had this chart open, so it was not opened again.',
  },
  'patient-changed': {
    title: 'This may be the wrong patient. No chart is shown.',
    happened:
      'When the sign-in was renewed, the EHR named another patient. The session has been ended.',
    next: 'Check in the EHR anything that you may have read here.',
  },
  'session-by-reader': {
    title: 'You are signed out',
    happened: 'You signed out. The EHR was told, where it has a way to be told.',
    next: 'Collect what you printed, and delete downloaded files that should not stay on this computer.',
  },
  'session-idle': {
    title: 'Locked: nobody used this chart for a while',
    happened:
      'Nobody moved, clicked or typed here for as long as your organization allows, so the session was ended.',
  },
  'session-time-limit': {
    title: 'The session has ended',
    happened: 'It lasted as long as your organization allows.',
  },
} as const satisfies Readonly<Record<string, CauseWords>>
