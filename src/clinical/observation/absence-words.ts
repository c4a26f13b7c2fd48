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
  qns|quantity not sufficient|quantity insufficient|quantité insuffisante|unable to calculate|unable to perform|
  unable to report|not calculated|not reportable|incalculable|non calculé|pending|in progress|to follow|en attente|
  en cours|à suivre|see comment|see comments|see note|see notes|see below|see report|voir commentaire|
  voir commentaires|voir note|voir rapport|unknown|inconnu|masked|masqué|null|nan|
  non disponible|sans objet|annulé|annulée|erreur|refus|refusé|patient refuse`
    .split('|')
    .map((phrase) => phrase.trim()),
)

/** What became of a specimen in the place of a result: `Specimen hemolyzed`, `Échantillon coagulé`, `Sample lost`. */
const specimenFate =
  /^(?:specimen|sample|échantillon|spécimen) (?:\p{L}+ )?(?:h(?:a?e|é)moly\p{L}+|clotted|coagulé|lip(?:a?e|é)mi\p{L}+|contamin\p{L}+|lost|perdu|leak\p{L}+|reject\p{L}+|rejeté|refusé|insuffi\p{L}+|inadequate|unsuitable|unacceptable|not received|non reçu|mislabell?ed|expired)$/u

/** SNOMED CT: not done, not performed. */
const notDone: readonly string[] = ['385660001', '262008008']

export function isAbsence(words: string): boolean {
  const plain = words
    .toLowerCase()
    .replace(/[\s.!*]+$/, '')
    .replace(/^[\s*]+/, '')
  // One `-` alone is a negative result.
  return (
    phrases.has(plain) || specimenFate.test(plain) || /^(?:[^\p{L}\p{N}+-]*|-{2,})$/u.test(plain)
  )
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
