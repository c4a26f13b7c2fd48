import type { CodeableConcept } from 'fhir/r4'
import { codings, conceptName } from '#src/r4/codeable-concept.ts'
import { codeSystems } from '#src/r4/code-systems.ts'
import type { Untrusted } from '#src/r4/sent.ts'

/**
 * Words sent as a value that say that there is none. Only the whole text counts: "not done, see second sample" is a
 * comment that is shown as it is.
 */
const phrases = new Set(
  `not done|not performed|test not performed|test not done|tnp|not measured|not obtained|not taken|not recorded|
  not assessed|unable to obtain|unable to assess|unobtainable|cancelled|canceled|test cancelled|test canceled|error|
  result error|no result|not available|not applicable|n/a|refused|patient refused|declined|patient declined|
  not reported|non fait|non faite|non effectué|non effectuée|non mesuré|non mesurée|non réalisé|non réalisée|
  qns|quantity not sufficient|pending|in progress|to follow|en attente|en cours|à suivre|unknown|inconnu|masked|masqué|
  null|nan|incalculable|
  non disponible|sans objet|annulé|annulée|erreur|refus|refusé|patient refuse`
    .split('|')
    .map((phrase) => phrase.trim()),
)

/** The same with words that vary: `See comments`, `Specimen grossly hemolyzed`, `Échantillon coagulé`. */
const forms =
  /^(?:(?:see|voir) (?:comment|note|below|report|commentaire|rapport)s?|unable to \p{L}+|(?:specimen|sample|échantillon) (?:\p{L}+ )?(?:h(?:a?e|é)moly|clot|coag|lip|contam|lost|perdu|leak|rejet?|insuf|inade|unsuit|not rec|non reçu)[\p{L} ]*|[^\p{L}\p{N}+-]*|-{2,})$/u

/** SNOMED CT: not done, not performed. */
const notDone: readonly string[] = ['385660001', '262008008']

export function isAbsence(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[\s.!*]+$/, '')
    .replace(/^[\s*]+/, '')
  // One `-` alone is a negative result.
  return phrases.has(plain) || forms.test(plain)
}

/** The reason for absence that a concept sent as a value stands for; undefined when it is a value. */
export function conceptAbsence(
  concept: Untrusted<CodeableConcept> | undefined,
): string | undefined {
  const all = codings(concept)
  const reason = all.find(
    ({ system }) => system === codeSystems.dataAbsentReason || system === codeSystems.nullFlavor,
  )
  const isNotDone = all.some(
    ({ system, code }) => system === codeSystems.snomed && notDone.includes(code),
  )
  const name = conceptName(concept)
  if (name !== undefined && (isNotDone || isAbsence(name))) return name
  return reason && all.length === 1 ? (name ?? reason.code) : undefined
}
