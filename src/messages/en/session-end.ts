import type { SessionEndMessages } from '../session-end.ts'

export const sessionEnd: SessionEndMessages = {
  endsAt: (time, minutes) =>
    `This session ends at ${time}, in ${minutes === 1 ? '1 minute' : `${String(minutes)} minutes`}.`,
  readable: 'What is on screen stays readable until then.',
  comesBack: 'Sign in again and you come back to this view.',
  signInAgain: 'Sign in again',
  notBegun: 'The sign-in could not be started. Try again, or open Sidechart again from the chart.',
  again: 'The EHR gives no way to renew it here. To go on, open Sidechart again from the chart.',
  letItEnd: 'Let it end',
}
