import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import { messRates, type MessAmount } from './mess-rates.ts'
import { messTags } from './mess-tags.ts'
import { withMess } from './with-mess.ts'

/**
 * Makes one chart after another messy. With `all` it remembers which kinds have not occurred yet, and each chart
 * pays what it can: over a set of different charts every kind occurs.
 * @returns a function over one chart's resources
 */
export function createMess(
  amount: MessAmount,
): (resources: readonly Resource[], random: Random) => readonly Resource[] {
  const rates = messRates[amount]
  const owed = new Set(amount === 'all' ? Object.keys(rates) : [])
  return (resources, random) => {
    const messy = withMess(resources, { rates, random, owed })
    for (const resource of messy) owed.delete(messTags.kindOf(resource) ?? '')
    return messy
  }
}
