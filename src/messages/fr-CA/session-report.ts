import type { SessionReportMessages } from '../session-report.ts'

export const sessionReport: SessionReportMessages = {
  title: 'Rapport de session',
  intro:
    'Ce que cette session a demandé, ce qui a été accordé et ce qu’est devenue chaque ressource reçue. Ce rapport ne contient aucun jeton.',
  download: 'Télécharger en JSON',
  copyAnonymous: 'Copier sans identifiants',
  anonymous: {
    copied:
      'Copié pour un signalement de défaut. Ni patient, ni personne connectée, ni adresse du dossier électronique, ni date, ni valeur n’y figure.',
    refused: 'Le navigateur ne l’a pas permis. Rien n’a été copié.',
  },
  endNext:
    'Fermer la session retire le dossier de cette page et envoie au dossier électronique une demande de révocation de la connexion. Votre session dans le dossier électronique lui-même reste ouverte.',
  launchContext: 'Contexte de lancement',
  facts: {
    fhirServer: 'Serveur FHIR',
    software: 'Logiciel du dossier électronique',
    family: 'Traité comme',
    launch: 'Lancement',
    settings: 'Paramètres de connexion',
    patient: 'Identifiant du patient',
    encounter: 'Identifiant de la visite',
    patientBanner: 'Bandeau du patient requis',
    intent: 'Intention',
    fhirContext: 'Aussi dans le contexte',
    tenant: 'Organisation cliente',
    reader: 'Personne connectée',
  },
  contextAsksFor: (view) => `demande\u00A0: ${view}`,
  contextNotUsed: 'non utilisé par Sidechart',
  families: {
    notRead: 'le CapabilityStatement du dossier électronique n’a pas encore été lu',
    failed: 'le CapabilityStatement du dossier électronique n’a pas pu être lu',
    confirmed: 'rien dans le CapabilityStatement du dossier électronique n’indique le contraire',
    corrected: (entry) =>
      `corrigé d’après le CapabilityStatement du dossier électronique pour les demandes suivantes; les premières ont été faites comme ${entry}`,
    withoutSort:
      '_sort est omis des demandes suivantes\u00A0: le dossier électronique ne le mentionne pas',
  },
  launches: {
    'ehr-launch': 'à partir du dossier électronique',
    'standalone-launch': 'à partir de la page de Sidechart',
  },
  settingsKept: (since) =>
    `lus le ${since}; ceux du dossier électronique n’ont pas pu être lus à ce lancement`,
  readers: {
    'not-sent': 'non nommé par le dossier électronique',
    checking: 'vérification de la signature en cours',
    verified: 'non nommé comme personne de ce serveur FHIR',
    'not-verified': 'non nommé ici\u00A0: signature non vérifiée.',
  },
  yes: 'oui',
  no: 'non',
  scopes: 'Portées d’accès',
  granted: 'Accordé',
  notGranted: 'non accordé',
  searches: 'Recherches',
  search: 'Recherche',
  patient: 'Patient',
  supporting: {
    'medication-reads': 'Médicaments nommés par les ordonnances',
    encounters: 'Visites, pour la date de la dernière',
    'diagnostic-reports': 'Rapports de laboratoire, pour l’ordre des résultats',
  },
  outcome: 'Issue',
  outcomes: {
    complete: 'complet',
    incomplete: 'incomplet',
    'not-proven': 'complétude non confirmée',
    failed: 'échec',
    loading: 'lecture en cours',
  },
  notRequestedYet: 'non demandé',
  someDetailsNotRead: 'Les détails de certains médicaments n’ont pas pu être lus.',
  readingAgainFailed: (why) => `échec de la relecture\u00A0: ${why}`,
  requests: 'Demandes',
  pages: 'Pages',
  received: 'Reçu',
  shown: 'Affiché',
  leftOut: 'Écarté',
  leftOutCount: (count, reason) => `${String(count)} ${reason}`,
  notRequested: 'Non demandé',
  notRequestedOlder: (from) => `avant le ${from}, et sans date`,
  notRequestedRefused: 'tout\u00A0: non autorisé',
  nothing: 'rien',
  otherResources:
    'Les observations de toute autre catégorie et tout autre type de ressource n’ont pas été demandés.',
  version: 'Version et compilation',
}
