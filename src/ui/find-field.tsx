import './find-field.css'

/** Words that narrow a list down while they are typed. Escape takes them back. */
export function FindField({
  name,
  text,
  onFind,
}: {
  readonly name: string
  readonly text: string
  readonly onFind: (text: string) => void
}) {
  return (
    <input
      className="find-field"
      type="search"
      aria-label={name}
      placeholder={name}
      value={text}
      onChange={({ target }) => {
        onFind(target.value)
      }}
      // As some browsers do, and not all.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || text === '') return
        event.preventDefault()
        onFind('')
      }}
    />
  )
}
