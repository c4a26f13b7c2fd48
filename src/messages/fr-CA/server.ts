import type { ServerMessages } from '../server.ts'

export const server: ServerMessages = {
  lang: 'fr-CA',
  notFound: 'Il n’y a rien à cette adresse.',
  onlyReading: 'Ce serveur ne répond qu’aux demandes de lecture.',
  missing: {
    title: 'Sidechart n’a aucune page à cette adresse',
    facts: [
      [
        'Ce qui s’est passé',
        'L’adresse contient une erreur, ou nomme un dossier électronique qui n’est pas configuré ici.',
      ],
      [
        'Ce qui a été affiché',
        'Rien. Rien n’a été transmis à un dossier électronique, et aucune partie d’un dossier n’a été lue.',
      ],
      [
        'Quoi faire maintenant',
        'Fermez cette page et rouvrez Sidechart à partir du dossier du patient.',
      ],
      [
        'Qui peut y remédier',
        'Si le dossier électronique vous a mené ici\u00A0: ses responsables. L’adresse de lancement de Sidechart y est erronée. Votre centre d’assistance peut les joindre.',
      ],
    ],
  },
}
