export interface WrittenRoute {
  readonly route: string
  /** The words, as written. */
  readonly words: string
}

/**
 * Routes that exclude one another, as instructions write them in English and French. `oral` alone is not among them:
 * it may belong to what is treated (`oral thrush`). https://www.ismp.org/recommendations/error-prone-abbreviations-list
 */
const written: Readonly<Record<string, RegExp>> = {
  mouth: form('by mouth|orally|p\\.?o\\.?|per os|par la bouche|(?:par )?voie orale'),
  vein: form('i\\.?v\\.?|intravenous(?:ly)?|intraveineu(?:x|se)'),
  skin: form('s\\.?c\\.?|s\\.?q\\.?|subq|subcut|subcutaneous(?:ly)?|sous-cutanée?'),
  muscle: form('i\\.?m\\.?|intramuscular(?:ly)?|intramusculaire'),
  rectum: form('rectal(?:ly)?|per rectum|rectale'),
}

/** The same routes as a coded route is named. */
const coded: Readonly<Record<string, RegExp>> = {
  ...written,
  mouth: form('oral(?:ly| route)?|by mouth|p\\.?o\\.?|per os|orale'),
}

/** Every route of the table in an instruction. */
export function writtenRoutes(instruction: string): WrittenRoute[] {
  return routesIn(instruction, written)
}

/** The route that a coded route is; undefined when it is none of the table, or several. */
export function knownRoute(name: string): string | undefined {
  const [only, ...others] = routesIn(name, coded)
  return others.length === 0 ? only?.route : undefined
}

function routesIn(text: string, table: Readonly<Record<string, RegExp>>): WrittenRoute[] {
  return Object.entries(table).flatMap(([route, pattern]) => {
    const words = pattern.exec(text)?.[0]
    return words === undefined ? [] : [{ route, words }]
  })
}

function form(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'iu')
}
