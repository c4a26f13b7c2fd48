import { searchTable } from '../testing/search-table.ts'

const ucum = 'http://unitsofmeasure.org'
const observation = (id: string, valueQuantity: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Observation',
  id,
  valueQuantity,
})
const mg = (id: string, value: number) =>
  observation(id, { value, unit: 'mg', system: ucum, code: 'mg' })

searchTable(
  'quantity, by its number',
  [
    mg('below', 5.34),
    mg('low', 5.35),
    mg('same', 5.4),
    mg('high', 5.45),
    mg('tiny', 0.0054),
    mg('hundred', 100),
    mg('negative', -5.4),
    observation('valueless', { unit: 'mg' }),
    { resourceType: 'Observation', id: 'none' },
  ],
  [
    [
      '3.1.1.4.11 no prefix: a range by its digits, [5.35, 5.45)',
      'Observation?value-quantity=5.4',
      ['low', 'same'],
    ],
    ['3.1.1.4.6 more digits, a narrower range', 'Observation?value-quantity=5.40', ['same']],
    [
      '3.1.1.4.5 ne: outside that range',
      'Observation?value-quantity=ne5.4',
      ['below', 'high', 'tiny', 'hundred', 'negative'],
    ],
    [
      '3.1.1.4.6 gt: exact, digits are ignored',
      'Observation?value-quantity=gt5.4',
      ['high', 'hundred'],
    ],
    ['3.1.1.4.6 ge: exact', 'Observation?value-quantity=ge5.4', ['same', 'high', 'hundred']],
    [
      '3.1.1.4.6 lt: exact',
      'Observation?value-quantity=lt5.4',
      ['below', 'low', 'tiny', 'negative'],
    ],
    [
      '3.1.1.4.6 le: exact',
      'Observation?value-quantity=le5.35',
      ['below', 'low', 'tiny', 'negative'],
    ],
    [
      '3.1.1.4.5 sa on a plain number is gt',
      'Observation?value-quantity=sa5.4',
      ['high', 'hundred'],
    ],
    [
      '3.1.1.4.5 eb on a plain number is lt',
      'Observation?value-quantity=eb5.35',
      ['below', 'tiny', 'negative'],
    ],
    [
      '3.1.1.4.5 ap: within 10 %',
      'Observation?value-quantity=ap5.9',
      ['below', 'low', 'same', 'high'],
    ],
    ['3.1.1.4.5 ap: not beyond', 'Observation?value-quantity=ap6.1', []],
    ['3.1.1.4.5 ap of a negative number', 'Observation?value-quantity=ap-5', ['negative']],
    [
      '3.1.1.4.11 exponential format keeps its digits',
      'Observation?value-quantity=5.40e-3',
      ['tiny'],
    ],
    ['3.1.1.4.6 100 is [99.5, 100.5)', 'Observation?value-quantity=100', ['hundred']],
    [
      '3.1.1.4.6 1.00e2 has the same three digits',
      'Observation?value-quantity=1.00e2',
      ['hundred'],
    ],
    // One significant digit, according to the rule. R4's own example of [95, 105) contradicts it.
    ['3.1.1.4.6 1e2 has one digit: [50, 150)', 'Observation?value-quantity=1e2', ['hundred']],
    ['3.1.1.4.6 a sign', 'Observation?value-quantity=-5.4', ['negative']],
    [
      '3.1.1.4.17 a range, by repeating',
      'Observation?value-quantity=gt5.34&value-quantity=lt5.45',
      ['low', 'same'],
    ],
    ['3.1.1.4.17 comma: either', 'Observation?value-quantity=100,5.34', ['below', 'hundred']],
    [
      '3.1.1.4.4 :missing: a unit alone is not a value',
      'Observation?value-quantity:missing=true',
      ['valueless', 'none'],
    ],
    ['3.1.1.3 a malformed number is an error', 'Observation?value-quantity=high', 400],
    ['3.1.1.3 … nor a prefix alone', 'Observation?value-quantity=gt', 400],
    [
      '3.1.1.5.1 sorted by number',
      'Observation?_sort=-value-quantity',
      ['hundred', 'high', 'same', 'low', 'below', 'tiny', 'negative', 'valueless', 'none'],
    ],
  ],
)

searchTable(
  'quantity, by its unit',
  [
    mg('ucum', 5.4),
    observation('worded', { value: 5.4, unit: 'mg' }),
    observation('local', {
      value: 5.4,
      unit: 'milligram',
      system: 'https://a.example',
      code: 'mg',
    }),
    observation('other', { value: 5.4, unit: 'g', system: ucum, code: 'g' }),
    observation('bare', { value: 5.4 }),
  ],
  [
    [
      '3.1.1.4.11 number alone: any unit',
      'Observation?value-quantity=5.4',
      ['ucum', 'worded', 'local', 'other', 'bare'],
    ],
    ['3.1.1.4.11 number|system|code', `Observation?value-quantity=5.4|${ucum}|mg`, ['ucum']],
    [
      '3.1.1.4.11 number||code: the code or the human unit',
      'Observation?value-quantity=5.4||mg',
      ['ucum', 'worded', 'local'],
    ],
    [
      '3.1.1.4.11 number|system|: any code of the system',
      `Observation?value-quantity=5.4|${ucum}|`,
      ['ucum', 'other'],
    ],
    ['3.1.1.4.11 prefix and unit', `Observation?value-quantity=le5.4|${ucum}|g`, ['other']],
    ['3.1.1.4.11 a system without its second bar', `Observation?value-quantity=5.4|${ucum}`, 400],
    [
      '3.1.1.4.4 quantities have no modifier but :missing',
      'Observation?value-quantity:not=5.4',
      400,
    ],
  ],
)

searchTable(
  'quantity, with a comparator or in a component',
  [
    observation('under5', { value: 5, comparator: '<' }),
    observation('atMost5', { value: 5, comparator: '<=' }),
    observation('over5', { value: 5, comparator: '>' }),
    {
      resourceType: 'Observation',
      id: 'panel',
      component: [{ valueQuantity: { value: 128 } }, { valueQuantity: { value: 82 } }],
    },
  ],
  [
    [
      '3.1.1.4.5 a comparator is a range, which no single value equals',
      'Observation?value-quantity=5',
      [],
    ],
    [
      '3.1.1.4.5 lt overlaps what is below',
      'Observation?value-quantity=lt3',
      ['under5', 'atMost5'],
    ],
    ['3.1.1.4.5 gt overlaps what is above', 'Observation?value-quantity=gt5', ['over5']],
    [
      '3.1.1.4.5 gt below the bound',
      'Observation?value-quantity=gt4',
      ['under5', 'atMost5', 'over5'],
    ],
    [
      '3.1.1.4.5 ge at the bound: <= reaches it, < does not',
      'Observation?value-quantity=ge5',
      ['atMost5', 'over5'],
    ],
    ['3.1.1.4.5 sa: all of it is above', 'Observation?value-quantity=sa5', ['over5']],
    ['3.1.1.4.5 eb: all of it is below', 'Observation?value-quantity=eb5', ['under5']],
    [
      'observation.html component-value-quantity',
      'Observation?component-value-quantity=128',
      ['panel'],
    ],
    [
      'observation.html combo-value-quantity: either place',
      'Observation?combo-value-quantity=gt100',
      ['over5', 'panel'],
    ],
    [
      'observation.html value-quantity does not look at components',
      'Observation?value-quantity=128',
      [],
    ],
  ],
)
