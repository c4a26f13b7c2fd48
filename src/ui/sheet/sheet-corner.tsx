export interface SheetCornerProps {
  readonly name: string
  /** What the buttons say; none where nothing is out of sight on that side. */
  readonly earlier: string | undefined
  readonly later: string | undefined
  readonly onTurn: (direction: 1 | -1) => void
}

/** The head of the names, and the way to columns that are out of sight. */
export function SheetCorner({ name, earlier, later, onTurn }: SheetCornerProps) {
  return (
    <>
      {earlier !== undefined && (
        <button
          type="button"
          className="sheet__turn"
          onClick={() => {
            onTurn(-1)
          }}
        >
          {earlier}
        </button>
      )}
      {later !== undefined && (
        <button
          type="button"
          className="sheet__turn"
          onClick={() => {
            onTurn(1)
          }}
        >
          {later}
        </button>
      )}
      <span className="sheet__corner-name">{name}</span>
    </>
  )
}
