import type { ExtractedFlag, ExtractedReading } from '#src/exports/chart-extract.ts'
import { FlagMark } from '#src/ui/flag-mark.tsx'

/** A value on paper, with every digit; a preliminary one is underlined. */
export function PaperValue({ reading }: { readonly reading: ExtractedReading }) {
  const { value, flags, preliminary } = reading
  const isStrong = flags.some(({ kind, code }) => kind !== 'not-judged' && code !== 'N')
  const text = isStrong ? <b>{value}</b> : value
  return preliminary === undefined ? text : <span className="paper__preliminary">{text}</span>
}

/** The flags in ink. `N` is not printed: the foot of the tables says so. */
export function PaperFlags({ flags }: { readonly flags: readonly ExtractedFlag[] }) {
  return flags
    .filter(({ code }) => code !== 'N')
    .map((flag) => <FlagMark key={flag.kind + flag.code + flag.label} {...flag} />)
}
