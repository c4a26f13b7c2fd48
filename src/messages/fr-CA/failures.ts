import type { FailuresMessages } from '../failures.ts'
import { failureCauses } from './failure-causes.ts'

const giveDetails = 'Transmettez les détails ci-dessous.'

export const failures: FailuresMessages = {
  facts: {
    happened: 'Ce qui s’est passé',
    shown: 'Ce qui a été affiché',
    next: 'Quoi faire maintenant',
    who: 'Qui peut y remédier',
  },
  shown: {
    'nothing-asked': 'Rien. Aucune donnée n’a été demandée au dossier électronique.',
    'nothing-read': 'Rien. Aucune partie d’un dossier n’a été lue.',
    removed:
      'Le dossier, jusqu’à maintenant. Il a été retiré de cette page, et rien n’en est conservé dans ce navigateur.',
  },
  left: {
    title: 'Ce qui reste sur cet ordinateur',
    files: (names) => `Fichiers enregistrés à partir du dossier\u00A0: ${names}.`,
    clipboard: 'Le presse-papiers peut encore contenir ce qui a été copié.',
  },
  again: {
    'ehr-launch': 'Fermez cette page et rouvrez Sidechart à partir du dossier du patient.',
    'standalone-launch': 'Reconnectez-vous.',
  },
  ifThatDoesNotHelp: {
    'ehr-launch':
      'Si cela ne suffit pas, fermez cette page et rouvrez Sidechart à partir du dossier du patient.',
    'standalone-launch': 'Si cela ne suffit pas, reconnectez-vous.',
  },
  who: {
    reader: 'Vous, comme décrit ci-dessus. Si cela ne suffit pas, votre centre d’assistance.',
    'help-desk': `Votre centre d’assistance. ${giveDetails}`,
    'app-runner': `Les responsables de Sidechart dans votre établissement. Votre centre d’assistance peut les joindre. ${giveDetails}`,
    'ehr-runner': `Les responsables du dossier électronique. Votre centre d’assistance peut les joindre. ${giveDetails}`,
  },
  actions: {
    tryAgain: 'Réessayer',
    newWindow: 'Ouvrir dans une nouvelle fenêtre',
    signIn: 'Se reconnecter',
  },
  reopened: {
    next: 'Reconnectez-vous sous la même identité et ouvrez le même patient\u00A0: vous reviendrez où vous étiez. Ou rouvrez Sidechart à partir du dossier du patient.',
    unlock: 'Déverrouiller',
    notBegun:
      'La connexion n’a pas pu commencer. Réessayez, ou rouvrez Sidechart à partir du dossier du patient.',
  },
  noWindow:
    'Le navigateur n’a ouvert aucune fenêtre. Demandez à votre centre d’assistance de permettre à la page du dossier électronique d’en ouvrir.',
  signedIn: (name) => `Personne connectée\u00A0: ${name}`,
  details: 'Détails pour le centre d’assistance',
  labels: {
    code: 'Code',
    time: 'Heure',
    ehr: 'Dossier électronique',
    host: 'Hôte de iss',
    error: 'Erreur, telle que transmise',
    description: 'Description, telle que transmise',
    detail: 'Précision',
    app: 'Sidechart',
  },
  notSent: 'non transmis',
  copy: 'Copier les détails',
  copied: 'Copié. Aucun jeton, code ou patient n’y figure.',
  notCopied:
    'Le navigateur ne l’a pas permis. Les détails sont sélectionnés\u00A0: copiez-les avec le clavier.',
  language: 'Langue',
  causes: failureCauses,
  start: {
    title: 'Sidechart s’ouvre à partir d’un dossier',
    clinician:
      'Personnel soignant\u00A0: ouvrez-le à partir du dossier du patient, dans votre dossier électronique.',
    patient: 'Patients\u00A0: connectez-vous là où se trouve votre dossier.',
    signIn: 'Patients\u00A0: choisir où se connecter',
  },
}
