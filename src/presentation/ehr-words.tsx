import type { LatePartProps } from './late-part.tsx'

/** What an EHR answered in the place of what was requested. */
export interface EhrError {
  readonly httpStatus: number | undefined
  /** Its own words, cut to a length. */
  readonly diagnostics: string | undefined
}

export interface EhrWordsProps extends LatePartProps<'details'> {
  readonly request: {
    readonly refusals: readonly {
      readonly parameters: readonly string[]
      readonly added: readonly string[]
      readonly error: EhrError
    }[]
    readonly isDivided: boolean
    readonly isRestarted: boolean
    readonly error: EhrError | undefined
  }
}

/** The HTTP status and the EHR's own words, where it refused a request. They are quoted: never the message, only text. */
export function EhrWords({
  request: { refusals, isDivided, isRestarted, error },
  messages: { details },
}: EhrWordsProps) {
  return (
    <>
      {refusals.map((refusal) => (
        <Quoted
          key={[...refusal.parameters, ...refusal.added].join()}
          error={refusal.error}
          then={
            refusal.added.length > 0
              ? details.askedAgainWith(refusal.added.join(', '))
              : details.askedAgainWithout(refusal.parameters.join(', '))
          }
          messages={{ details }}
        />
      ))}
      {isRestarted && <div className="ehr-words">{details.restarted}</div>}
      {isDivided && <div className="ehr-words">{details.divided}</div>}
      {error && <Quoted error={error} messages={{ details }} />}
    </>
  )
}

function Quoted({
  error: { httpStatus, diagnostics = '' },
  then,
  messages: { details },
}: {
  readonly error: EhrError
  readonly then?: string
} & LatePartProps<'details'>) {
  const status = httpStatus === undefined ? [] : [details.httpStatus(httpStatus)]
  const facts = [...status, ...(then === undefined ? [] : [then])]
  if (facts.length === 0 && diagnostics === '') return undefined
  return (
    <div className="ehr-words">
      {facts.join(' · ')}{' '}
      {diagnostics !== '' && (
        <q>
          <code>{diagnostics}</code>
        </q>
      )}
    </div>
  )
}
