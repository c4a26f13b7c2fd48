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
/** Characters of a flag that stand beside a value; more are the source's words, which have no shape, below it. */
const shortFlagLength = 4

/**
 * One result: its text, its marks, its flag in a slot of its own, so that figures stand below each other. It is read out
 * by its label, and copied as it is drawn, with all of its digits.
 */
export function SheetCell({ content, row, column, isFocusable }: SheetCellProps) {
  const { kind, marks, unit, flags, label } = content
  const text = <Text content={content} />
  const drawnFlags = flags
    .filter(({ code }) => code.length <= shortFlagLength)
    .map((flag) => <FlagMark key={flag.kind + flag.code} {...flag} />)
  const wordyFlags = flags.filter(({ code }) => code.length > shortFlagLength)
  return (
    <button
      type="button"
      className={`sheet__cell sheet__cell--${kind}`}
      data-row={row}
      data-column={column}
      tabIndex={isFocusable ? 0 : -1}
    >
      <span className="sr-only sheet__label">{label}</span>
      {isShort(content) ? (
        <span
          className={`sheet__drawing sheet__drawing--short${flags.length === 0 ? ' sheet__drawing--bare' : ''}`}
          aria-hidden="true"
        >
          {text}
          {flags.length > 0 && <span className="sheet__flags">{drawnFlags}</span>}
        </span>
      ) : (
        <span className="sheet__drawing" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark} className="mark mark--solid sheet__mark">
              {mark}
            </span>
          ))}
          <span className={isLong(content) ? 'sheet__value sheet__value--long' : 'sheet__value'}>
            {text}
            <span className="sheet__flags">{drawnFlags}</span>
          </span>
          {unit !== '' && <span className="unit sheet__unit"> {unit}</span>}
          {wordyFlags.map(({ code }) => (
            <span key={code} className="sheet__wordy-flag">
              {' '}
              {code}
            </span>
          ))}
        </span>
      )}
    </button>
  )
}

/** Most cells are one short figure in one line: without boxes in boxes they are laid out faster. */
function isShort({ kind, marks, unit, text, flags }: Content): boolean {
  return (
    kind === 'number' &&
    marks.length === 0 &&
    unit === '' &&
    text.length <= shortLength &&
    flags.length <= 1 &&
    flags.every((flag) => flag.code.length <= 1 && !flag.kind.startsWith('critical'))
  )
}

/** A number that has no room beside a flag, and is not cut. */
function isLong({ kind, text, rest }: Content): boolean {
  return kind === 'number' && rest === '' && text.length > shortLength
}

function Text({ content: { text, rest, tone, isPreliminary } }: { readonly content: Content }) {
  const className = [
    'sheet__text',
    tone === 'plain' ? '' : `tone--${tone}`,
    isPreliminary ? 'sheet__text--preliminary' : '',
    rest === '' ? '' : 'sheet__text--cut',
  ]
  return (
    <span className={className.filter(Boolean).join(' ')}>
      {text}
      {rest !== '' && <span className="sr-only">{rest}</span>}
    </span>
  )
}
