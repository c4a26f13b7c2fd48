import type { ChartExtract, ExtractSection } from '#src/exports/chart-extract.ts'
import { identityText, sectionFoot, sectionTitle } from '#src/exports/extract-words.ts'
import type { ExportsMessages } from '#src/messages/exports.ts'
import { PaperOrders } from './paper-orders.tsx'
import { PaperPressures } from './paper-pressures.tsx'
import { PaperReadings } from './paper-readings.tsx'
import { PaperSheets } from './paper-sheets.tsx'
import './paper.css'

export interface PaperProps {
  readonly extract: ChartExtract
  /** In words. */
  readonly printedAt: string
  readonly words: ExportsMessages
}

/**
 * What is printed, in the place of the screen. The browser repeats the head and the foot of its table on every page, so
 * that no page is without a name.
 */
export function Paper({ extract, printedAt, words }: PaperProps) {
  const { title, identity, ehr, sections } = extract
  const hasReadings = sections.some(({ rows }) => rows !== 'orders')
  return (
    <div className="paper">
      <table className="paper__pages">
        <thead>
          <tr>
            <td>
              {identity && (
                <div className="paper__who">
                  <b className="paper__name">{identity.name}</b>
                  <span>
                    {words.columns.born} <b>{identity.born}</b>
                  </span>
                  <span>{identity.sex}</span>
                  <span>
                    {identity.number.label} <b>{identity.number.text}</b>
                  </span>
                  {identity.deceased !== undefined && (
                    <b className="paper__box">{identity.deceased}</b>
                  )}
                  <span className="paper__source">
                    {ehr} · {words.printed(printedAt)}
                  </span>
                </div>
              )}
            </td>
          </tr>
        </thead>
        <tfoot>
          <tr>
            <td>
              <p className="paper__foot">
                {words.notTheRecord}
                {identity && ` · ${identityText({ ...identity, sex: '' }, words)}`}
              </p>
            </td>
          </tr>
        </tfoot>
        <tbody>
          <tr>
            <td>
              <h1>{title}</h1>
              {sections.map((section) => (
                <section key={section.title}>
                  <h2>{sectionTitle(section)}</h2>
                  {section.rows !== 'orders' && section.pressures && (
                    <PaperPressures pressures={section.pressures} />
                  )}
                  <SectionOnPaper section={section} words={words} />
                  <p className="paper__line">{sectionFoot(section, extract, words)}</p>
                </section>
              ))}
              {hasReadings && <p className="paper__line">{words.flagsAsSent}</p>}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function SectionOnPaper({
  section,
  words,
}: {
  readonly section: ExtractSection
  readonly words: ExportsMessages
}) {
  if (section.groups.length === 0) return <p>{words.nothingChosen}</p>
  if (section.rows === 'orders') return <PaperOrders section={section} words={words} />
  return section.rows === 'results' && section.layout === 'times' ? (
    <PaperSheets section={section} words={words} />
  ) : (
    <PaperReadings section={section} words={words} />
  )
}
