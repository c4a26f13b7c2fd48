import { useState } from 'react'
import { usePanels } from '#src/queries/use-panel.ts'
import { useSession } from '#src/session/session-provider.tsx'
import { useView } from '#src/presentation/view-settings.tsx'
import { dayText } from '#src/presentation/completeness-words.ts'
import { ScrollingGroup } from '#src/ui/scrolling-group.tsx'
import { sessionReport, type SearchReport } from './session-report.ts'
import './session-report.css'

/** The session's account, for whoever has to answer for what was shown: on screen, and as a file. */
export function SessionReportPage() {
  const { words } = useView()
  const session = useSession()
  const states = usePanels()
  const [made] = useState(() => new Date())
  const report = sessionReport(
    session,
    states,
    { version: __APP_VERSION__, build: __APP_BUILD__ },
    made,
  )
  const { report: say } = words
  const { launchContext } = report
  return (
    <article className="report">
      <h2 className="report__title">{say.title}</h2>
      <p>{say.intro}</p>
      <p>
        <button
          type="button"
          className="button"
          onClick={() => {
            download(report)
          }}
        >
          {say.download}
        </button>
      </p>
      <h3>{say.launchContext}</h3>
      <dl className="report__facts">
        <Fact name="FHIR server" value={`${report.fhirServer.name}, ${report.fhirServer.url}`} />
        <Fact name="launch" value={launchContext.kind} />
        <Fact name="patient" value={launchContext.patientId} />
        <Fact name="encounter" value={launchContext.encounterId} />
        <Fact name="need_patient_banner" value={String(launchContext.needPatientBanner)} />
        <Fact name="intent" value={launchContext.intent} />
        <Fact name="tenant" value={launchContext.tenant} />
        <Fact name="fhirUser" value={report.fhirUser} />
      </dl>
      <h3>{say.scopes}</h3>
      <ul className="report__scopes">
        {report.scopes.requested.map((scope) => (
          <li key={scope}>
            <code>{scope}</code>{' '}
            {!report.scopes.granted.includes(scope) && (
              <strong className="report__refused">{say.notGranted}</strong>
            )}
          </li>
        ))}
      </ul>
      {report.scopes.granted.some((scope) => !report.scopes.requested.includes(scope)) && (
        <p>
          {say.granted}: <code>{report.scopes.granted.join(' ')}</code>
        </p>
      )}
      <h3>{say.searches}</h3>
      <ScrollingGroup className="report__table" label={say.searches}>
        <table>
          <thead>
            <tr>
              {[
                say.search,
                say.outcome,
                say.requests,
                say.pages,
                say.received,
                say.shown,
                say.leftOut,
                say.notAsked,
              ].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.searches.map((search) => (
              <SearchRow key={search.search} search={search} />
            ))}
          </tbody>
        </table>
      </ScrollingGroup>
      <p>{say.notAskedOther}</p>
      <h3>{say.version}</h3>
      <p>
        {words.app} {report.app.version} ({report.app.build})
      </p>
    </article>
  )
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (value === undefined) return undefined
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

function SearchRow({ search }: { readonly search: SearchReport }) {
  const { words, locale } = useView()
  const { report: say } = words
  const sum = (of: 'requests' | 'pages') =>
    search.requests.reduce((total, each) => total + each[of], 0)
  const outcome = [search.outcome ?? say.notRead, search.because].filter(Boolean).join(': ')
  const failure = search.readingAgainFailed
  return (
    <tr>
      <th scope="row">{search.search}</th>
      <td>
        {outcome}
        {failure !== undefined && ` · ${say.readingAgainFailed(failure)}`}
      </td>
      <td>{sum('requests')}</td>
      <td>{sum('pages')}</td>
      <td>{search.received}</td>
      <td>{search.shown.length}</td>
      <td>{leftOutText()}</td>
      <td>{notAskedText()}</td>
    </tr>
  )

  function leftOutText(): string {
    const reasons = Map.groupBy(search.leftOut, ({ reason }) => reason)
    return reasons.size === 0
      ? '0'
      : [...reasons].map(([reason, all]) => `${String(all.length)} ${reason}`).join(', ')
  }

  function notAskedText(): string {
    if (search.permission === 'refused') return say.notAskedRefused
    return search.window?.kind === 'since'
      ? say.notAskedOlder(dayText(search.window.from, locale))
      : say.nothing
  }
}

function download(report: unknown): void {
  const file = new Blob([JSON.stringify(report, undefined, 2)], { type: 'application/json' })
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = 'sidechart-session-report.json'
  link.click()
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 10_000)
}
