export interface WrittenRoute {
  readonly route: string
  /** The words, as written. */
  readonly words: string
}

/**
 * Routes that exclude one another, in SNOMED CT by code, as instructions write them in English and French. `oral` alone
 * is not among them: it may belong to what is treated (`oral thrush`).
 * https://www.ismp.org/recommendations/error-prone-abbreviations-list
 */
const written: Readonly<Record<string, RegExp>> = {
  mouth: form('by mouth|orally|p\\.?o\\.?|per os|par la bouche|(?:par )?voie orale'),
  vein: form('i\\.?v\\.?|intravenous(?:ly)?|intraveineu(?:x|se)'),
  skin: form('s\\.?c\\.?|s\\.?q\\.?|subq|subcut|subcutaneous(?:ly)?|sous-cutanée?'),
  muscle: form('i\\.?m\\.?|intramuscular(?:ly)?|intramusculaire'),
  rectum: form('rectal(?:ly)?|per rectum|rectale'),
  eye: form(
    '(?:in(?:to)?|to|per|each|affected|left|right|both|dans) (?:the |each |both |left |right |affected |chaque |les )*(?:eyes?|yeux|œil|oeil)|ophthalmic(?:ally)?|ophtalmique',
  ),
  ear: form(
    '(?:in(?:to)?|to|per|each|affected|left|right|both|dans) (?:the |each |both |left |right |affected |chaque |les )*(?:ears?|oreilles?)|otic(?:ally)?|auriculaire',
  ),
  nose: form('(?:each|per|in(?:to)? (?:the |each )?) ?nostrils?|intranasal(?:ly)?|chaque narine'),
  lung: form('inhal(?:e|ed|er)|by inhalation|nebuli[sz](?:ed|er)|inhal(?:é|er|ez)|nébulis\\p{L}+'),
  tongue: form('sublingual(?:ly)?|under the tongue|sous la langue|sublinguale?'),
}

/** The same routes as a coded route is named. */
const coded: Readonly<Record<string, RegExp>> = {
  ...written,
  mouth: form('oral(?:ly| route)?|by mouth|p\\.?o\\.?|per os|orale|26643006'),
  vein: form('i\\.?v\\.?|intravenous(?:ly)?|intraveineu(?:x|se)|47625008'),
  skin: form('s\\.?c\\.?|s\\.?q\\.?|subq|subcut|subcutaneous(?:ly)?|sous-cutanée?|34206005'),
  muscle: form('i\\.?m\\.?|intramuscular(?:ly)?|intramusculaire|78421000'),
  rectum: form('rectal(?:ly)?|per rectum|rectale|37161004'),
  eye: form('ophthalmic(?: route)?|ophtalmique|ocular(?: route)?|oculaire|eyes?|54485002'),
  ear: form('otic(?: route)?|auricular(?: route)?|auriculaire|ears?|10547007'),
  nose: form('nasal(?: route)?|intranasal|nasale|46713006'),
  lung: form('inhal(?:ation|ed)(?: route)?|respiratory(?: tract)?(?: route)?|447694001'),
  tongue: form('sublingual(?: route)?|sublinguale?|37839007'),
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

/** Whether both are known, and other. What goes under the tongue is often written as by mouth. */
export function areExclusiveRoutes(one: string | undefined, other: string | undefined): boolean {
  const isMouth = (route: string) => route === 'mouth' || route === 'tongue'
  if (one === undefined || other === undefined) return false
  return one !== other && !(isMouth(one) && isMouth(other))
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
