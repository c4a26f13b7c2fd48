import type { SkipLinkMessages } from '../skip-link.ts'

export const skipLink: SkipLinkMessages = {
  toContent: 'Aller au dossier',
  toPanel: (name) => `Aller à «\u00A0${name}\u00A0»`,
}
