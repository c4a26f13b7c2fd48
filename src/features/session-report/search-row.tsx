import { dayText } from '#src/presentation/completeness-words.ts'
import { EhrWords } from '#src/presentation/ehr-words.tsx'
import { fateText } from '#src/presentation/fate-words.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { outcomeText, searchName } from './search-words.ts'
import type { SearchReport } from './session-report.ts'

/** What one search came to, in numbers and texts. */
export function SearchRow({
  search,
  messages,
}: { readonly search: SearchReport } & LatePartProps<'details' | 'sessionReport'>) {
  const { t } = useView()
  const { sessionReport: texts, details } = messages
  const sum = (of: 'requests' | 'pages') =>
    search.requests.reduce((total, each) => total + each[of], 0)
  const { readingAgainFailed, lines } = search
  const received = lines.filter((line) => line.kind !== 'not-fetched')
  const leftOut = received.filter((line) => line.kind !== 'shown')
  return (
    <tr data-search={search.search}>
      <th scope="row">{searchName(search.search, t, texts)}</th>
      <td>
        {outcomeText(search, t, messages)}
        {readingAgainFailed !== undefined &&
          ` · ${texts.readingAgainFailed(t.panels.fhirErrors[readingAgainFailed])}`}
        {search.requests.map((request) => (
          <EhrWords
            key={`${request.url} ${request.started}`}
            request={request}
            messages={messages}
          />
        ))}
      </td>
      <td>{sum('requests')}</td>
      <td>{sum('pages')}</td>
      <td>{received.length}</td>
      <td>{received.length - leftOut.length}</td>
      <td>{leftOutText()}</td>
      <td>{notRequestedText()}</td>
    </tr>
  )

  function leftOutText(): string {
    const reasons = Map.groupBy(leftOut, (line) => fateText(line, details))
    return reasons.size === 0
      ? '0'
      : [...reasons].map(([reason, all]) => texts.leftOutCount(all.length, reason)).join(' · ')
  }

  function notRequestedText(): string {
    if (search.permission === 'refused') return texts.notRequestedRefused
    return search.window?.kind === 'since'
      ? texts.notRequestedOlder(dayText(search.window.from, t))
      : texts.nothing
  }
}
