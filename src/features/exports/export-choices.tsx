import { useId } from 'react'
import type { ExportField, ExportOption, ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { ChoiceChips } from '#src/ui/choice-chips.tsx'
import { nothingChosen, type Chosen } from './chosen-extract.ts'

/**
 * What of the screen is taken along: which part, and of one part from when and which. What is asked for most is in
 * sight, one press each; single days, groups and tests are in lists.
 */
export function ExportChoices({
  parts,
  chosen: { part, choice },
  words,
  onChoose,
}: {
  readonly parts: readonly ExportPart[]
  readonly chosen: Chosen
  readonly words: ExportsMessages
  readonly onChoose: (chosen: Chosen) => void
}) {
  const isOne = parts.length === 1
  const only = parts.find(({ id }) => isOne || id === part)
  const valueOf = ({ id, options }: ExportField) => choice[id] ?? options[0]?.value ?? ''
  const listed = only?.fields.filter(({ options }) => options.some(isListed)) ?? []
  return (
    <div className="export__choices">
      {!isOne && (
        <ChoiceChips
          label={words.labels.part}
          choices={[{ id: '', name: words.allParts }]}
          chosen={part ?? ''}
          onChoose={() => {
            onChoose(nothingChosen)
          }}
        />
      )}
      {parts.map((each) =>
        each.fields.slice(0, only === each ? undefined : 1).map((field, index) => (
          <ChoiceChips
            key={`${each.id} ${field.id}`}
            label={isOne || index > 0 ? words.labels[field.id] : each.name}
            choices={field.options
              .filter((option) => !isListed(option))
              .map(({ value, name }) => ({ id: value, name }))}
            chosen={only === each ? valueOf(field) : ''}
            onChoose={(value) => {
              const kept = only === each ? choice : {}
              onChoose({ part: isOne ? part : each.id, choice: { ...kept, [field.id]: value } })
            }}
          />
        )),
      )}
      {listed.length > 0 && (
        <div className="export__lists">
          {listed.map((field) => (
            <OptionList
              key={field.id}
              options={field.options.filter(isListed)}
              value={valueOf(field)}
              onChange={(value) => {
                onChoose({ part, choice: { ...choice, [field.id]: value } })
              }}
            />
          ))}
        </div>
      )}
    </div>
  )
}

function isListed({ group }: ExportOption): boolean {
  return group !== undefined
}

/** Options in groups, which give it its name. */
function OptionList({
  options,
  value,
  onChange,
}: {
  readonly options: readonly ExportOption[]
  readonly value: string
  /** Undefined: what is there at first. */
  readonly onChange: (value: string | undefined) => void
}) {
  const id = useId()
  const groups = [...Map.groupBy(options, ({ group }) => group ?? '')]
  return (
    <div className="export__choice">
      <label htmlFor={id}>{groups.map(([group]) => group).join(' · ')}</label>
      <select
        id={id}
        value={options.some((option) => option.value === value) ? value : ''}
        onChange={({ target }) => {
          onChange(target.value === '' ? undefined : target.value)
        }}
      >
        <option value="">—</option>
        {groups.map(([group, own]) => (
          <optgroup key={group} label={group}>
            {own.map((option) => (
              <option key={option.value} value={option.value}>
                {option.name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  )
}
