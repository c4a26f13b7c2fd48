import { statedCapabilities } from '#src/fhir/capability-statement.ts'
import { isJsonObject } from '#src/json-object.ts'
import { correctedFamily } from '#src/searches/corrected-family.ts'
import { everySearch } from '#src/searches/declared-searches.ts'
import type { MatchedFhirServer } from '#src/smart/protocol/known-fhir-servers.ts'
import { about, type Finding } from './finding.ts'
import { failureWords, type OpenAnswer } from './read-ehr.ts'

/** What the EHR's CapabilityStatement says: https://hl7.org/fhir/R4/capabilitystatement.html */
export function statementFindings(
  statement: OpenAnswer,
  { known }: MatchedFhirServer,
): readonly Finding[] {
  const { answer } = statement
  const json = answer.kind === 'json' ? answer.body : undefined
  const stated = failureWords(statement) === undefined ? statedCapabilities(json) : undefined
  if (stated === undefined || !isJsonObject(json)) {
    const why = failureWords(statement) ?? 'the answer is no CapabilityStatement'
    return [
      about('CapabilityStatement').notes(
        `/metadata could not be read: ${why}. No launch needs it.`,
      ),
    ]
  }
  return [version(json['fhirVersion']), types(json['rest']), ...family(stated)]

  function family(capabilities: NonNullable<typeof stated>): readonly Finding[] {
    const says = about('Family')
    const { software, publisher } = capabilities
    const named = software ?? publisher ?? 'no software'
    const { family: found, corrections } = correctedFamily(known.ehr, capabilities)
    const sorting = corrections.includes('_sort')
      ? [about('Sorting').fits('_sort is not listed: it is not asked for, and sorted here.')]
      : []
    if (corrections.includes('family')) {
      const scopes = found.scopes.includes(known.scopes)
        ? ''
        : ` That family takes ${found.scopes.join(' or ')} scopes, and the entry's are ${known.scopes}.`
      return [
        says.doesNotFit(
          `The statement names ${named}, which is of the family ${found.name}; the entry's family is ${known.ehr.name}.${scopes} Each launch begins with the wrong one.`,
        ),
        ...sorting,
      ]
    }
    return [says.fits(`${named}; the entry's family is ${known.ehr.name}.`), ...sorting]
  }
}

function version(fhirVersion: unknown): Finding {
  const says = about('FHIR version')
  if (typeof fhirVersion !== 'string') return says.notes('The statement names none.')
  return fhirVersion.startsWith('4.0.')
    ? says.fits(`${fhirVersion} (R4).`)
    : says.doesNotFit(`${fhirVersion} is not R4 (4.0): results would not be understood.`)
}

/** The types that are read here, and are not among those listed. */
function types(rest: unknown): Finding {
  const says = about('What is served')
  const listed = (Array.isArray(rest) ? rest : [])
    .flatMap((each: unknown) => (isJsonObject(each) ? each['resource'] : []))
    .flatMap((each: unknown) => (isJsonObject(each) ? [each['type']] : []))
  const read = [...new Set(everySearch.map(({ resourceType }) => resourceType))]
  const missing = read.filter((type) => !listed.includes(type))
  return missing.length === 0
    ? says.fits(`${read.join(', ')}.`)
    : says.notes(`Not listed: ${missing.join(', ')}.`)
}
