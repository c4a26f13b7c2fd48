import type { NewsLine } from '#src/clinical/news/news-line.ts'
import type { Messages } from '#src/messages/messages.ts'

/** A sign by the name that its panel gives it; everything else as the source calls it. */
export function lineTitle({ kind, name }: Pick<NewsLine, 'kind' | 'name'>, t: Messages): string {
  if (kind) return t.vitalSigns.kinds[kind]
  return name === '' ? t.values.noName : name
}
