import type { SkipLinkMessages } from '../skip-link.ts'

export const skipLink: SkipLinkMessages = {
  toContent: 'Skip to the chart',
  toPanel: (name) => `Skip to ${name}`,
}
