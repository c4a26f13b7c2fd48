import { expect, test } from 'vitest'
import { sheetCells } from './sheet-cells.ts'

const sheet = (rows: string) =>
  `<office:spreadsheet><table:table table:name="a">${rows}</table:table>`
const row = (cells: string) => `<table:table-row table:style-name="ro1">${cells}</table:table-row>`

test('texts, numbers and formulas are told apart', () => {
  const xml = sheet(
    row(
      '<table:table-cell office:value-type="string" calcext:value-type="string"><text:p>1.10</text:p></table:table-cell>' +
        '<table:table-cell office:value-type="float" office:value="1.1"><text:p>1.1</text:p></table:table-cell>' +
        '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>',
    ),
  )
  expect(sheetCells(xml)).toEqual([
    [
      { type: 'string', text: '1.10', formula: undefined },
      { type: 'float', text: '1.1', formula: undefined },
      { type: 'float', text: '2', formula: 'of:=1+1' },
    ],
  ])
})

test('lines, spaces, tabs and entities are read; what is empty keeps its place', () => {
  const xml = sheet(
    row(
      '<table:table-cell table:number-columns-repeated="2"/>' +
        '<table:table-cell office:value-type="string"><text:p>a &lt;&amp;&#x2009;<text:s text:c="2"/>b<text:tab/>c</text:p><text:p/><text:p>d</text:p></table:table-cell>' +
        '<table:table-cell table:number-columns-repeated="16381"/>',
    ) +
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
  )
  expect(sheetCells(xml).map((cells) => cells.map(({ text }) => text))).toEqual([
    ['', '', 'a <&\u2009  b\tc\n\nd'],
  ])
})
