import { NewsStrip } from '#src/features/news/news-strip.tsx'
import { newsWindowFrom, parametersOfNews } from '#src/features/news/news-window.ts'
import type { ResultLinkProps } from '#src/features/news/result-link-props.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { paths } from '#src/paths.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import { useCorrectionsFromCapabilities } from '#src/queries/capabilities-query.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The news, with their window in the address. */
export function SummaryNews({ messages }: LatePartProps<'news'>) {
  useCorrectionsFromCapabilities()
  const { query, change } = useViewAddress()
  return (
    <NewsStrip
      words={messages.news}
      window={newsWindowFrom(query)}
      onWindow={(window) => {
        change(parametersOfNews(window))
      }}
      ResultLink={ResultLink}
    />
  )
}

/** The way from a result to its trend. The address names the test by an opaque key. */
function ResultLink({ analyte, children }: ResultLinkProps) {
  const session = useSession()
  return (
    <ScreenLink to={`${paths.results(session)}?test=${opaqueKey(analyte)}`} className="news__link">
      {children}
    </ScreenLink>
  )
}
