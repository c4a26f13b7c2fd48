import { decimalText } from './decimal.ts'

/** JSON with its numbers written digit for digit as they were sent, and its properties in the order sent. */
export function jsonText(value: unknown, indent = ''): string {
  return nestedText({ value }, 'value', indent, '')
}

/** One member of an object or an array; numbers are found there because their digits are kept with their holder. */
export function memberText(holder: object, name: string): string {
  return nestedText(holder, name, '', '')
}

function nestedText(holder: object, name: string, indent: string, margin: string): string {
  const value: unknown = holder[name as keyof typeof holder]
  if (typeof value === 'number') return decimalText(holder, name as never) ?? String(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null)
  const inner = margin + indent
  const isList = Array.isArray(value)
  const members = Object.keys(value).map((each) => {
    const label = isList ? '' : `${JSON.stringify(each)}:${indent === '' ? '' : ' '}`
    return label + nestedText(value, each, indent, inner)
  })
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  if (members.length === 0) return open + close
  return indent === ''
    ? open + members.join(',') + close
    : `${open}\n${inner}${members.join(`,\n${inner}`)}\n${margin}${close}`
}
