import { NewsStrip } from '#src/features/news/news-strip.tsx'
import { newsWindowFrom, newsWindows, parametersOfNews } from '#src/features/news/news-window.ts'
import type { ResultLinkProps } from '#src/features/news/result-link-props.ts'
import { windowOf } from '#src/features/vital-signs/vital-signs-view.ts'
import { isProven } from '#src/presentation/completeness-words.ts'
import { opaqueKey } from '#src/presentation/opaque-key.ts'
import { paths } from '#src/paths.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { addressWith } from '#src/presentation/view-parameters.ts'
import { useViewAddress } from '#src/presentation/use-view-address.ts'
import { useView } from '#src/presentation/view-settings.tsx'
import { useCorrectionsFromCapabilities } from '#src/queries/capabilities-query.ts'
import { useOptional } from '#src/queries/optional-search.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { ScreenLink } from './screen-link.tsx'

/** The news, with their window in the address. */
export function SummaryNews({ messages }: LatePartProps<'news'>) {
  useCorrectionsFromCapabilities()
  const { query, change } = useViewAddress()
  const { now } = useView()
  const encounters = useOptional('encounters')
  // Where one may be missing, the last of those that came need not be the last.
  const last = encounters && isProven(encounters) ? encounters.value : undefined
  const windows = newsWindows(now, last)
  // The sheet of results asks for them too; asked here, they are there before it is opened and its rows stay in place.
  useOptional('diagnostic-reports')
  return (
    <NewsStrip
      words={messages.news}
      windows={windows}
      window={newsWindowFrom(query, windows)}
      onWindow={(id) => {
        change(parametersOfNews(id))
      }}
      ResultLink={ResultLink}
    />
  )
}

/**
 * The way from a result to its trend: to the details of a test, or to a sign's place among the vital signs. The address
 * names both, and the reading, by opaque keys.
 */
function ResultLink({ place, reading, children }: ResultLinkProps) {
  const session = useSession()
  const { now } = useView()
  const history = opaqueKey(place.history)
  const read = opaqueKey(reading.id)
  const to =
    place.panel === 'laboratory'
      ? `${paths.results(session)}${addressWith('', { test: history, read })}`
      : `${paths.vitalSigns(session)}${addressWith('', { sign: history, read, window: windowOf(reading, now) })}`
  return (
    <ScreenLink to={to} className="news__link">
      {children}
    </ScreenLink>
  )
}
