import type { LaunchMessages } from '../launch-page.ts'

export const launch: LaunchMessages = {
  title: 'Sidechart\u00A0: lancement',
  connecting: (name) => `Connexion à ${name}`,
  choose: 'Ouvrez votre dossier',
  chooseHint:
    'Pour les patients. Choisissez où vous connecter\u00A0: Sidechart lit le dossier que vous y ouvrez.',
  clinicians:
    'Personnel soignant\u00A0: fermez cette page et ouvrez Sidechart à partir du dossier du patient, dans votre dossier électronique.',
  language: 'Langue',
}
