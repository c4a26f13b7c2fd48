import { useState } from 'react'
import { saveFile } from '#src/exports/save-file.ts'
import { useCapabilities } from '#src/queries/capabilities-query.ts'
import { useEarlierAttempts } from '#src/queries/earlier-results.ts'
import { useOptionalAttempts } from '#src/queries/optional-search.ts'
import { usePanels } from '#src/queries/use-panel.ts'
import { useGrantedScopes, useSession } from '#src/session/session-provider.tsx'
import { isScopeGranted } from '#src/searches/is-scope-granted.ts'
import type { LatePartProps } from '#src/presentation/late-part.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { CopyAnonymousReport } from './copy-anonymous-report.tsx'
import { LaunchFacts } from './launch-facts.tsx'
import { SearchRow } from './search-row.tsx'
import { sessionReport } from './session-report.ts'
import './session-report.css'

/** The session's account, for whoever has to answer for what was shown: on screen, and as a file. */
export function SessionReportPage({ messages }: LatePartProps<'details' | 'sessionReport'>) {
  const { t } = useView()
  const session = useSession()
  const granted = useGrantedScopes()
  const states = usePanels()
  const [made] = useState(() => new Date())
  const report = sessionReport(
    session,
    states,
    {
      capabilities: useCapabilities(),
      earlier: useEarlierAttempts(),
      optional: useOptionalAttempts(),
    },
    { version: __APP_VERSION__, build: __APP_BUILD__ },
    made,
  )
  const { sessionReport: texts } = messages
  const { requested } = report.scopes
  return (
    <article className="report">
      <h2 className="report__title">{texts.title}</h2>
      <p>{texts.intro}</p>
      <p className="report__actions">
        {!session.exportsOff.includes('report') && (
          <button
            type="button"
            className="button"
            onClick={() => {
              saveFile(session, {
                kind: 'report',
                fileName: 'sidechart-session-report.json',
                type: 'application/json',
                text: JSON.stringify(report, undefined, 2),
                references: report.searches.flatMap(({ lines }) => lines.map(({ key }) => key)),
              })
            }}
          >
            {texts.download}
          </button>
        )}{' '}
        <CopyAnonymousReport report={report} texts={texts} />
      </p>
      <p>{texts.endNext}</p>
      <h3>{texts.launchContext}</h3>
      <LaunchFacts report={report} texts={texts} />
      <h3>{texts.scopes}</h3>
      <ul className="report__scopes">
        {requested.map((scope) => (
          <li key={scope}>
            <code>{scope}</code>{' '}
            {!isScopeGranted(scope, granted) && (
              <strong className="report__refused">{texts.notGranted}</strong>
            )}
          </li>
        ))}
      </ul>
      {granted.some((scope) => !requested.includes(scope)) && (
        <p>
          {texts.granted} · <code>{granted.join(' ')}</code>
        </p>
      )}
      <h3>{texts.searches}</h3>
      <ScrollingGroup className="report__table" label={texts.searches}>
        <table>
          <thead>
            <tr>
              {[
                texts.search,
                texts.outcome,
                texts.requests,
                texts.pages,
                texts.received,
                texts.shown,
                texts.leftOut,
                texts.notRequested,
              ].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.searches.map((search) => (
              <SearchRow key={search.search} search={search} messages={messages} />
            ))}
          </tbody>
        </table>
      </ScrollingGroup>
      <p>{texts.otherResources}</p>
      <h3>{texts.version}</h3>
      <p>
        {t.navigation.app} <code>{report.app.version}</code> · <code>{report.app.build}</code>
      </p>
    </article>
  )
}
