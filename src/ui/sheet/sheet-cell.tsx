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
  const { kind, label, text } = content
  const props = {
    type: 'button',
    'data-row': row,
    'data-column': column,
    tabIndex: isFocusable ? 0 : -1,
  } as const
  // Most cells are one short figure, and one box.
  if (isBare(content))
    return (
      <button {...props} className="sheet__cell sheet__cell--bare" aria-label={label}>
        {text}
      </button>
    )
  return (
    <button {...props} className={`sheet__cell sheet__cell--${kind}`}>
      <span className="sheet__label">{label}</span>
      {isShort(content) ? <ShortDrawing {...content} /> : <Drawing {...content} />}
    </button>
  )
}

/** Nothing is drawn that its label does not say in the same characters. */
function isBare(content: Content): boolean {
  const { rest, flags, tone, isPreliminary } = content
  const isPlain = tone === 'plain' && !isPreliminary && rest === ''
  return isShort(content) && isPlain && flags.length === 0
}

function isShort({ kind, marks, unit, text, rest, flags }: Content): boolean {
  return (
    kind === 'number' &&
    // The mark of a cut stands in the slot of a flag, or needs room beside one.
    (rest === '' || flags.length === 0) &&
    marks.length === 0 &&
    unit === '' &&
    text.length <= shortLength &&
    flags.length <= 1 &&
    flags.every((flag) => flag.code.length <= 1 && !flag.kind.startsWith('critical'))
  )
}

function ShortDrawing(content: Content) {
  return (
    <span className="sheet__drawing sheet__drawing--short" aria-hidden="true">
      <Text {...content} />
      {content.rest === '' && <Flags {...content} />}
    </span>
  )
}

function Drawing(content: Content) {
  const { unit, flags } = content
  const wordyFlags = flags.filter((flag) => !isShortFlag(flag))
  const isBeside = isMarkBeside(content)
  return (
    <span className="sheet__drawing" aria-hidden="true">
      {!isBeside && <Marks {...content} />}
      <span className="sheet__value">
        <Text {...content} />
        {isBeside ? (
          <span className="sheet__flags">
            <Marks {...content} />
          </span>
        ) : (
          <Flags {...content} />
        )}
      </span>
      {unit !== '' && <span className="unit sheet__unit"> {unit}</span>}
      {wordyFlags.map(({ code }) => (
        <span key={code} className="sheet__wordy-flag">
          {' '}
          {code}
        </span>
      ))}
    </span>
  )
}

/** Where no flag takes its slot, the marks of a short number do, up to two: the row is no higher for them. */
function isMarkBeside({ kind, marks, flags, text, rest }: Content): boolean {
  const isFew = marks.length === 1 || marks.length === 2
  const hasRoom = rest === '' && text.length <= (marks.length === 1 ? shortLength : 4)
  return kind === 'number' && isFew && flags.length === 0 && hasRoom
}

function Marks({ marks }: Content) {
  return marks.map((mark) => (
    <span key={mark} className="mark mark--solid sheet__mark">
      {mark}
    </span>
  ))
}

function Text({ text, rest, tone, isPreliminary }: Content) {
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

function Flags({ flags }: Content) {
  return (
    <span className="sheet__flags">
      {flags.filter(isShortFlag).map((flag) => (
        <FlagMark key={flag.kind + flag.code} {...flag} isSaid />
      ))}
    </span>
  )
}

function isShortFlag({ code }: Content['flags'][number]): boolean {
  return code.length <= shortFlagLength
}
