/** How old a value is; marked when more than a year. */
export function AgeText({
  age,
  isOld,
  moment,
}: {
  readonly age: string
  readonly isOld: boolean
  readonly moment: string
}) {
  return (
    <span className={isOld ? 'age age--old' : 'age'} title={moment}>
      {age}
    </span>
  )
}
