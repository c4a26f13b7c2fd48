import type { LaunchMessages } from '../launch-page.ts'

export const launch: LaunchMessages = {
  title: 'Sidechart: launch',
  connecting: (name) => `Connecting to ${name}`,
  language: 'Language',
}
