import { searchTable } from '../testing/search-table.ts'

const patient = (id: string, name: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Patient',
  id,
  name: [{ use: 'official', ...name }],
})

searchTable(
  'string',
  [
    patient('eve', { family: 'Tremblay', given: ['Eve'] }),
    patient('evelyn', { family: 'Tremblay-Roy', given: ['Evelyn', 'Ann'] }),
    patient('severine', { family: 'Gagné', given: ['Séverine'], prefix: ['Dr.'] }),
    patient('carreno', { family: 'Carreño Quiñones', given: ['Luz'] }),
    patient('oconnell', { family: "O'Connell", given: ['Freda'], suffix: ['Jr.'] }),
    patient('texted', { text: 'Nguyễn Thị  Minh' }),
    patient('rtl', { family: 'حداد', given: [null, 'أمل'] }),
    { resourceType: 'Patient', id: 'nameless' },
  ],
  [
    ['3.1.1.4.8 starts with, without regard to case', 'Patient?given=eve', ['eve', 'evelyn']],
    ['3.1.1.4.8 not in the middle', 'Patient?given=lyn', []],
    ['3.1.1.4.8 :contains: anywhere', 'Patient?given:contains=eve', ['eve', 'evelyn', 'severine']],
    ['3.1.1.4.8 :exact: the whole, with casing', 'Patient?given:exact=Eve', ['eve']],
    ['3.1.1.4.8 :exact: casing counts', 'Patient?given:exact=eve', []],
    ['3.1.1.4.8 accents are folded in the resource', 'Patient?family=gagne', ['severine']],
    [
      '3.1.1.4.8 accents are folded in the search',
      'Patient?given=%C3%89v%C3%A9',
      ['eve', 'evelyn'],
    ],
    ['3.1.1.4.8 :exact: accents count', 'Patient?family:exact=Gagne', []],
    [
      '3.1.1.4.8 combining characters are the same accents',
      'Patient?family=Gagne%CC%81',
      ['severine'],
    ],
    ['3.1.1.4.8 punctuation is ignored', 'Patient?family=oconnell', ['oconnell']],
    ['3.1.1.4.8 … on either side', 'Patient?family=O%27Conn', ['oconnell']],
    [
      '3.1.1.4.8 repeated whitespace is ignored',
      'Patient?name=Nguyen%20Thi%20%20%20Minh',
      ['texted'],
    ],
    ['3.1.1.4.8 the parts of a family name, first', 'Patient?family=carreno', ['carreno']],
    ['3.1.1.4.8 the parts of a family name, second', 'Patient?family=quinones', ['carreno']],
    ['3.1.1.4.8 the parts of a hyphenated name', 'Patient?family=roy', ['evelyn']],
    [
      '3.1.1.4.8 name covers family, given, prefix, suffix and text',
      'Patient?name=tremblay,dr,jr,nguyen',
      ['eve', 'evelyn', 'severine', 'oconnell', 'texted'],
    ],
    ['3.1.1.4.8 … and not its use', 'Patient?name=official', []],
    ['3.1.1.4.8 any script', 'Patient?family=%D8%AD%D8%AF', ['rtl']],
    [
      '3.1.1.4.8 a null among repeated values is ignored',
      'Patient?given=%D8%A3%D9%85%D9%84',
      ['rtl'],
    ],
    ['3.1.1.4.17 repeats: both', 'Patient?given=eve&given=ann', ['evelyn']],
    ['3.1.1.4.19 an escaped comma is text', 'Patient?family=tremblay\\,roy', []],
    ['3.1.1.4.4 :missing', 'Patient?family:missing=true', ['texted', 'nameless']],
    ['3.1.1.4.4 :text is not supported', 'Patient?name:text=eve', 400],
    [
      '3.1.1.4.8 punctuation alone would find everything, and is refused',
      'Patient?family=%27',
      400,
    ],
    [
      '3.1.1.5.1 sorted without regard to case or accents',
      'Patient?_sort=family&family:missing=false',
      ['carreno', 'severine', 'oconnell', 'eve', 'evelyn', 'rtl'],
    ],
  ],
)

searchTable(
  'string parameters of the other types',
  [
    { resourceType: 'Organization', id: 'o', name: 'Clinique du Nord', alias: ['North Clinic'] },
    { resourceType: 'Observation', id: 'seen', valueString: 'HEMOLYZED' },
    {
      resourceType: 'Observation',
      id: 'coded',
      valueCodeableConcept: { text: 'Hemolyzed, repeat' },
    },
    { resourceType: 'Practitioner', id: 'haddad', name: [{ family: 'Haddad', given: ['Amal'] }] },
    {
      resourceType: 'RelatedPerson',
      id: 'mother',
      patient: { reference: 'Patient/x' },
      name: [{ text: 'Ana Diaz' }],
    },
  ],
  [
    ['organization.html name: the name or an alias', 'Organization?name=north', ['o']],
    ['3.1.1.4.8 an organization’s name is found by its start only', 'Organization?name=nord', []],
    [
      'observation.html value-string: a string or a concept’s text',
      'Observation?value-string=hemolyzed',
      ['seen', 'coded'],
    ],
    ['practitioner.html name', 'Practitioner?name=amal', ['haddad']],
    ['relatedperson.html name', 'RelatedPerson?name=diaz', ['mother']],
  ],
)
