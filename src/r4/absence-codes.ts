import { canonicalSystem, codeSystems } from './code-systems.ts'

/**
 * Codes and words that name nothing: they say why a name is absent, or that it is some other.
 * https://hl7.org/fhir/R4/codesystem-data-absent-reason.html, https://hl7.org/fhir/R4/v3/NullFlavor/cs.html
 */

/** Whether every code of this system stands for an absence. */
export function isAbsenceSystem(system: unknown): boolean {
  if (typeof system !== 'string') return false
  const { dataAbsentReason, nullFlavor } = codeSystems
  return [dataAbsentReason, nullFlavor].some((each) => each === canonicalSystem(system))
}

/** Codes of both systems whose letters mean nothing else, and the words for them, in English and French. */
const words = new Set(
  `unknown|asked-unknown|temp-unknown|not-asked|asked-declined|masked|not-applicable|unsupported|as-text|error|
not-performed|not-permitted|other|none|null|n/a|redacted|withheld|unk|oth|msk|ni|nask|asku|nav|no information|
not available|not specified|unspecified|not known|not recorded|not applicable|not asked|
inconnu|inconnue|autre|masqué|masquée|aucun|aucune|non précisé|non précisée|non disponible|sans objet`
    .replaceAll('\n', '')
    .split('|'),
)

/** What such a word may be put beside without naming anything: `Unknown medication`, `Other (qualifier value)`. */
const beside =
  /\(.*\)|\b(?:medications?|medicines?|drugs?|products?|substances?|médicaments?|produits?)\b/g

/** Whether a text is nothing but such a word. */
export function isAbsenceWord(text: string): boolean {
  const lower = text.toLowerCase().trim()
  const bare = lower.replaceAll(beside, '').replaceAll(/[\s.,:;*<>[\]{}-]+/g, ' ')
  return words.has(lower) || words.has(bare.trim())
}
