import { codeSystems } from '#src/r4/code-systems.ts'
import { flowsheetCatalogue, flowsheetGroups, type FlowsheetGroup } from './flowsheet-catalogue.ts'

interface FlowsheetPlace {
  readonly group: FlowsheetGroup
  readonly place: number
}

const places: ReadonlyMap<string, FlowsheetPlace> = new Map(
  flowsheetGroups.flatMap((group) => {
    const codes = group === 'further' ? [] : (flowsheetCatalogue[group].match(loincPattern()) ?? [])
    return codes.map((code, place) => [code, { group, place }] as const)
  }),
)

/** Names hold numbers as well (`Cancer antigen 19-9`): a code stands at the end of its line, among other codes. */
function loincPattern(): RegExp {
  return /(?<=\s)\d{3,5}-\d(?=(?: \d{3,5}-\d)*$)/gm
}

/**
 * Where an analyte's row stands in the flowsheet; one that is not in the catalogue is `further`.
 * @param key of its `ReadingHistory`
 */
export function flowsheetPlace(key: string): FlowsheetPlace {
  const [system, code = ''] = key.split('|')
  return (
    (system === codeSystems.loinc ? places.get(code) : undefined) ?? { group: 'further', place: 0 }
  )
}

/** Every code of the catalogue. */
export function catalogueCodes(): readonly string[] {
  return [...places.keys()]
}
