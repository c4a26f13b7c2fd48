import type { FailuresMessages } from '#src/messages/failures.ts'
import type { Failure } from './failure.ts'

/** The code by which a help desk knows a cause. */
export function helpDeskCode({ cause }: Pick<Failure, 'cause'>): string {
  return `SC-${cause.toUpperCase()}`
}

/** What whoever helps needs: names and values, in order. Nothing in it opens anything or names a person. */
export function failureDetails(
  failure: Failure,
  { labels, notSent }: FailuresMessages,
  app: { readonly version: string; readonly build: string },
): readonly (readonly [label: string, value: string])[] {
  const { ehr, host, error, description, detail } = failure
  return [
    [labels.code, helpDeskCode(failure)],
    [labels.time, localTime(new Date(failure.at))],
    [labels.ehr, ehr ?? notSent],
    [labels.host, host ?? notSent],
    [labels.error, error ?? notSent],
    [labels.description, description ?? notSent],
    ...(detail === undefined ? [] : [[labels.detail, detail] as const]),
    [labels.app, `${app.version} · ${app.build}`],
  ]
}

/** By this machine's clock, with its zone: it is compared with a server's log. */
function localTime(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const zone = -time.getTimezoneOffset()
  const hours = Math.trunc(Math.abs(zone) / 60)
  return [
    [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-'),
    [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':'),
    `${zone < 0 ? '-' : '+'}${two(hours)}:${two(Math.abs(zone) % 60)}`,
  ].join(' ')
}
