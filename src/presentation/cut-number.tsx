import { cutDecimal } from './cut-decimal.ts'

/** A number in a column. A long decimal is cut for the eye alone: screen readers, copies and paper have all digits. */
export function CutNumber({ text }: { readonly text: string }) {
  const { shown, rest } = cutDecimal(text)
  if (rest === '') return text
  return (
    <>
      <span className="cut" aria-hidden="true">
        {shown}
        <span className="cut__more">…</span>
      </span>
      <span className="cut__whole">{text}</span>
    </>
  )
}
