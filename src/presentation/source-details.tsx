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
        {facts(key, resource, source).map(({ name, values }) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.map(({ word, sent }) => (
              <dd key={`${word ?? ''} ${sent ?? ''}`}>
                {word} {sent !== undefined && <code>{sent}</code>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {/* It scrolls, so a keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre className="source__json" tabIndex={0} aria-label={source.asSent}>
        <code>{jsonText(resource, '  ')}</code>
      </pre>
    </div>
  ))
}

interface Fact {
  readonly name: string
  /** A word of ours, what was sent, or both. */
  readonly values: readonly { readonly word?: string | undefined; readonly sent?: string }[]
}

/** What is known of a resource besides its clinical content; a fact without a value is left out. */
function facts(key: string, resource: unknown, texts: SourceMessages): readonly Fact[] {
  const all: readonly Fact[] = [
    { name: texts.resource, values: [{ sent: key }] },
    {
      name: texts.securityLabels,
      values: securityLabels(resource).map(({ code, written }) => {
        const word = code === undefined ? undefined : ownWord(texts.labels, code)
        return word === undefined ? { sent: written } : { word }
      }),
    },
    {
      name: texts.profiles,
      values: statedProfiles(resource).map(({ guide, name }) => ({
        sent: guide === undefined ? name : `${guide} · ${name}`,
      })),
    },
    {
      name: texts.healthNumber,
      values: healthNumbers(resource).map(({ jurisdiction, value }) => ({
        word: ownWord(texts.jurisdictions, jurisdiction) ?? jurisdiction,
        sent: value,
      })),
    },
    { name: texts.din, values: drugIdentificationNumbers(resource).map((sent) => ({ sent })) },
  ]
  return all.filter(({ values }) => values.length > 0)
}
