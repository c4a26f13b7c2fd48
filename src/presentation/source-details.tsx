import type { SourceMessages } from '#src/messages/source.ts'
import { ownWord } from '#src/messages/own-word.ts'
import { useSources } from '#src/queries/use-source.ts'
import { drugIdentificationNumbers, healthNumbers } from '#src/r4/canadian-numbers.ts'
import { jsonText } from '#src/r4/json-text.ts'
import { securityLabels } from '#src/r4/security-labels.ts'
import { statedProfiles } from '#src/r4/stated-profiles.ts'
import type { LatePartProps } from './late-part.tsx'
import './source.css'

export interface SourceDetailsProps extends LatePartProps<'source'> {
  /** `Type/id` of each resource that a value was made from. */
  readonly references: readonly string[]
}

/** The resources behind a value: their labels, profiles and numbers by name, and the JSON digit for digit. */
export function SourceDetails({ references, messages: { source } }: SourceDetailsProps) {
  const lines = useSources(references)
  if (lines.length === 0) return <p className="source">{source.notKept}</p>
  return lines.map(({ key, resource }) => (
    <div key={key} className="source">
      <dl className="source__facts">
        {facts(key, resource, source).map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
      {/* Scrolls, so it must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="source__json" tabIndex={0} aria-label={source.asSent}>
        {jsonText(resource, '  ')}
      </pre>
    </div>
  ))
}

/** What is known of a resource besides its clinical content; a fact that there is nothing of is left out. */
function facts(
  key: string,
  resource: unknown,
  words: SourceMessages,
): (readonly [string, readonly string[]])[] {
  const all: readonly (readonly [string, readonly string[]])[] = [
    [words.resource, [key]],
    [
      words.securityLabels,
      securityLabels(resource).map(
        ({ code, written }) =>
          (code === undefined ? undefined : ownWord(words.labels, code)) ?? written,
      ),
    ],
    [
      words.profiles,
      statedProfiles(resource).map(({ guide, name }) =>
        guide === undefined ? name : `${guide} · ${name}`,
      ),
    ],
    [
      words.healthNumber,
      healthNumbers(resource).map(
        ({ jurisdiction, value }) =>
          `${ownWord(words.jurisdictions, jurisdiction) ?? jurisdiction} · ${value}`,
      ),
    ],
    [words.din, drugIdentificationNumbers(resource)],
  ]
  return all
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => [name, [...new Set(values)]])
}
