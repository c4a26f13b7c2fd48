import { FlagMark } from '../flag-mark.tsx'
import type { SheetCell as Content } from './sheet-type.ts'

export interface SheetCellProps {
  readonly content: Content
  readonly row: number
  readonly column: number
  readonly isFocusable: boolean
}

/** Characters that stand in one line with a flag, in the narrowest column. */
const shortLength = 6

/**
 * One result: its text, its marks, its flag in a slot of its own, so that figures stand below each other. It is read out
 * by its label, and copied as it is drawn, with all of its digits.
 */
export function SheetCell({ content, row, column, isFocusable }: SheetCellProps) {
  const { text, rest, kind, unit, tone, isPreliminary, marks, flags, label } = content
  // Most cells are one short figure in one line: without boxes in boxes they are laid out faster.
  const isShort =
    kind === 'number' &&
    marks.length === 0 &&
    unit === '' &&
    text.length <= shortLength &&
    flags.every((flag) => flag.code.length <= 1 && !flag.kind.startsWith('critical')) &&
    flags.length <= 1
  const className = [
    'sheet__text',
    tone === 'plain' ? '' : `tone--${tone}`,
    isPreliminary ? 'sheet__text--preliminary' : '',
    rest === '' ? '' : 'sheet__text--cut',
  ]
  return (
    <button
      type="button"
      className={`sheet__cell sheet__cell--${kind}`}
      data-row={row}
      data-column={column}
      tabIndex={isFocusable ? 0 : -1}
    >
      <span className="sr-only sheet__label">{label}</span>
      <span
        className={isShort ? 'sheet__drawing sheet__drawing--short' : 'sheet__drawing'}
        aria-hidden="true"
      >
        {marks.map((mark) => (
          <span key={mark} className="mark mark--solid sheet__mark">
            {mark}
          </span>
        ))}
        <span className="sheet__value">
          <span className={className.filter(Boolean).join(' ')}>
            {text}
            {rest !== '' && <span className="sr-only">{rest}</span>}
          </span>
          <span className="sheet__flags">
            {flags.map((flag) => (
              <FlagMark key={flag.kind + flag.code} {...flag} />
            ))}
          </span>
        </span>
        {unit !== '' && <span className="unit sheet__unit"> {unit}</span>}
      </span>
    </button>
  )
}
