import type { Random } from '../random.ts'
import type { Resource } from '../resource-parts.ts'
import { messRates, type MessAmount } from './mess-rates.ts'
import { messTags } from './mess-tags.ts'
import { withMess } from './with-mess.ts'

/**
 * Makes charts messy, one after another. With `all` it keeps track of the kinds that have not occurred yet and applies
 * them to each next chart where it can, so that every kind occurs in a set of different charts.
 * @returns a function over one chart's resources
 */
export function createMess(
  amount: MessAmount,
): (resources: readonly Resource[], random: Random) => readonly Resource[] {
  const rates = messRates[amount]
  const missing = new Set(amount === 'all' ? Object.keys(rates) : [])
  return (resources, random) => {
    const messy = withMess(resources, { rates, random, required: missing })
    for (const resource of messy) missing.delete(messTags.kindOf(resource) ?? '')
    return messy
  }
}
