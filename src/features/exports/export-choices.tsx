import { useId } from 'react'
import type { ExportField, ExportOption, ExportPart } from '#src/exports/export-part.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { nothingChosen, type Chosen } from './chosen-extract.ts'

/** What of the screen is taken along: which part, and of one part from when and which. */
export function ExportChoices({
  parts,
  chosen,
  words,
  onChoose,
}: {
  readonly parts: readonly ExportPart[]
  readonly chosen: Chosen
  readonly words: ExportsMessages
  readonly onChoose: (chosen: Chosen) => void
}) {
  const { part, choice } = chosen
  const only = parts.find(({ id }) => parts.length === 1 || id === part)
  return (
    <>
      {parts.length > 1 && (
        <Choice
          label={words.labels.part}
          value={partValue(chosen, only)}
          options={[
            { value: '', name: words.allParts },
            ...parts.flatMap((each) => partOptions(each, chosen)),
          ]}
          onChange={(value) => {
            onChoose(partChosen(value, parts))
          }}
        />
      )}
      {only?.fields.map(({ id, options }: ExportField) => (
        <Choice
          key={id}
          label={words.labels[id]}
          value={choice[id] ?? options[0]?.value ?? ''}
          options={options}
          onChange={(value) => {
            onChoose({ part, choice: { ...choice, [id]: value } })
          }}
        />
      ))}
    </>
  )
}

/** Each part with the times that are asked for most, so that one choice is enough; and the one that was chosen below. */
function partOptions({ id, name, fields: [first] }: ExportPart, chosen: Chosen): ExportOption[] {
  const options = first?.options ?? []
  return options
    .filter(
      ({ group, value }) =>
        group === undefined ||
        (id === chosen.part && value === chosen.choice[first?.id ?? 'period']),
    )
    .map((option) => ({ value: `${id} ${option.value}`, name: option.name, group: name }))
}

function partChosen(value: string, parts: readonly ExportPart[]): Chosen {
  const [part, option] = value.split(' ')
  const field = parts.find(({ id }) => id === part)?.fields[0]
  return field ? { part, choice: { [field.id]: option } } : nothingChosen
}

function partValue({ part, choice }: Chosen, only: ExportPart | undefined): string {
  const [first] = only?.fields ?? []
  return part === undefined || !first ? '' : `${part} ${choice[first.id] ?? ''}`
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly options: readonly ExportOption[]
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  const groups = [...Map.groupBy(options, ({ group }) => group ?? '')]
  return (
    <div className="export__choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
        }}
      >
        {groups.map(([group, own]) =>
          group === '' ? (
            own.map(optionOf)
          ) : (
            <optgroup key={group} label={group}>
              {own.map(optionOf)}
            </optgroup>
          ),
        )}
      </select>
    </div>
  )
}

function optionOf({ value, name }: ExportOption) {
  return (
    <option key={value} value={value}>
      {name}
    </option>
  )
}
