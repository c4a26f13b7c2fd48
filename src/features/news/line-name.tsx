import type { ComponentType } from 'react'
import type { FlaggedResult } from '#src/clinical/news/result-news.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { lineTitle } from './line-title.ts'
import type { ResultLinkProps } from './result-link-props.ts'

/** What was measured, leading to its trend. */
export function LineName({
  of: { line, reading },
  ResultLink,
}: {
  readonly of: FlaggedResult
  readonly ResultLink: ComponentType<ResultLinkProps>
}) {
  const { t } = useView()
  return (
    <ResultLink place={line.place} reading={reading}>
      {lineTitle(line, t)}
    </ResultLink>
  )
}
