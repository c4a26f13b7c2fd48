import { useId, useState } from 'react'
import type { ReadingHistory } from '#src/clinical/observation/reading-history.ts'
import { formatAge } from '#src/messages/format.ts'
import { CutNumber } from './cut-number.tsx'
import { LateReadingDetail } from './late-reading-detail.tsx'
import { RowFlags } from './reading-value-text.tsx'
import { unitText, valueText, whenText } from './reading-words.ts'
import { useView } from './view-settings.tsx'

export interface RunOnLineProps {
  /** What they have in common. */
  readonly title: string
  readonly items: readonly { readonly name: string; readonly history: ReadingHistory }[]
  /** Whether each says its unit and how old it is: no head does. */
  readonly isComplete?: boolean
  readonly columns: number
}

/** What need not be looked for first, in one line with its values; each opens in place. */
export function RunOnLine({ title, items, isComplete = false, columns }: RunOnLineProps) {
  const { t, now } = useView()
  const [openKey, setOpenKey] = useState<string>()
  const detailId = useId()
  const open = items.find(({ history }) => history.key === openKey)
  const nameOf = (name: string) => (name === '' ? t.values.noName : name)
  return (
    <>
      <tr className="rest">
        <td colSpan={columns}>
          <span className="rest__title">{title}</span>
          {items.map(({ name, history: { key, latest } }) => (
            <span key={key} className="rest__item">
              <button
                type="button"
                className="rest__name"
                aria-expanded={key === openKey}
                aria-controls={detailId}
                onClick={() => {
                  setOpenKey(key === openKey ? undefined : key)
                }}
              >
                {nameOf(name)}
              </button>{' '}
              <span
                className="rest__value"
                title={[unitText(latest.value), whenText(latest, t)].filter(Boolean).join(', ')}
              >
                <CutNumber text={valueText(latest.value, t)} />
              </span>
              {isComplete && (
                <>
                  {' '}
                  <RowFlags reading={latest} />{' '}
                  <span className="unit">{unitText(latest.value)}</span>{' '}
                  <span className="age">
                    {latest.effective && formatAge(latest.effective, now, t.formats)}
                  </span>
                </>
              )}
            </span>
          ))}
        </td>
      </tr>
      <tr id={detailId} className="row__detail" hidden={!open}>
        {open && (
          <td colSpan={columns}>
            <LateReadingDetail
              name={nameOf(open.name)}
              readings={open.history.readings}
              series={open.history.series}
            />
          </td>
        )}
      </tr>
    </>
  )
}
