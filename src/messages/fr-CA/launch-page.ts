import type { LaunchMessages } from '../launch-page.ts'

export const launch: LaunchMessages = {
  title: 'Sidechart\u00A0: lancement',
  connecting: (name) => `Connexion à ${name}`,
  language: 'Langue',
}
