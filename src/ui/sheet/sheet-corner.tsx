import { useEffect, useRef } from 'react'

/** Of a button: how many columns, and the same in words. */
interface TurnWords {
  readonly count: number
  readonly words: string
}

export interface SheetCornerProps {
  readonly name: string
  readonly range: string
  /** What the buttons say; none where nothing is out of sight on that side. */
  readonly earlier: TurnWords | undefined
  readonly later: TurnWords | undefined
  /** The same for all columns: no button is longer. */
  readonly longest: { readonly earlier: string; readonly later: string }
  readonly onTurn: (direction: 1 | -1) => void
}

/** The head of names and ranges, and the way to columns that are out of sight. */
export function SheetCorner({ name, range, earlier, later, longest, onTurn }: SheetCornerProps) {
  const turns = useRef<HTMLSpanElement>(null)
  const hasFocus = useRef(false)
  // At the end of its way a button goes without a word, and the other one takes the focus that it had.
  useEffect(() => {
    const holder = turns.current
    if (!hasFocus.current || !holder || holder.contains(holder.ownerDocument.activeElement)) return
    holder.querySelector('button')?.focus({ preventScroll: true })
  })
  return (
    <div className="sheet__name-line">
      <div>
        <span
          ref={turns}
          onFocus={() => {
            hasFocus.current = true
          }}
          onBlur={() => {
            hasFocus.current = false
          }}
        >
          {earlier !== undefined && (
            <Turn
              words={earlier.words}
              short={`← ${String(earlier.count)}`}
              longest={longest.earlier}
              onTurn={() => {
                onTurn(-1)
              }}
            />
          )}
          {later !== undefined && (
            <Turn
              words={later.words}
              short={`${String(later.count)} →`}
              longest={longest.later}
              onTurn={() => {
                onTurn(1)
              }}
            />
          )}
        </span>
        <span className="sheet__corner-name">{name}</span>
      </div>
      <span className="sheet__range">{range}</span>
    </div>
  )
}

/** Its words change with every column that passes, and nothing is laid out for them: it has room for the longest. */
function Turn({
  words,
  short,
  longest,
  onTurn,
}: {
  readonly words: string
  /** What is seen of them where both buttons would have no room in one line. */
  readonly short: string
  readonly longest: string
  readonly onTurn: () => void
}) {
  return (
    <span className="sheet__turn-room" data-longest={longest}>
      <button
        type="button"
        className="sheet__turn"
        data-short={short}
        aria-label={words}
        onClick={onTurn}
      >
        {words}
      </button>
    </span>
  )
}
