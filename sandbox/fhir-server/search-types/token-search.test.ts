import { searchTable } from '../testing/search-table.ts'

const loinc = 'http://loinc.org'
const local = 'https://lab.example/codes'
const v2 = 'http://terminology.hl7.org/CodeSystem/v2-0203'
const observation = (id: string, rest: Readonly<Record<string, unknown>>) => ({
  resourceType: 'Observation',
  id,
  ...rest,
})

searchTable(
  'token, on CodeableConcept and code',
  [
    observation('potassium', {
      status: 'final',
      code: {
        coding: [
          { system: local, code: 'K' },
          { system: loinc, code: '2823-3', display: 'Potassium [Moles/volume]' },
        ],
        text: 'Kalium',
      },
      category: [{ coding: [{ code: 'laboratory' }] }],
    }),
    observation('glucose', {
      status: 'preliminary',
      code: { coding: [{ system: loinc, code: '2345-7', display: 'Glucose' }] },
    }),
    observation('systemless', { status: 'final', code: { coding: [{ code: '2823-3' }] } }),
    observation('worded', { status: 'amended', code: { text: 'Glucose, by the glucometer' } }),
    observation('elsewhere', { code: { coding: [{ system: local, code: '2823-3' }] } }),
    observation('odd', { code: { coding: [{ system: local, code: 'a,b|c$d\\e' }] } }),
    observation('panel', {
      status: 'final',
      code: { coding: [{ system: loinc, code: '85354-9' }] },
      component: [
        { code: { coding: [{ system: loinc, code: '8480-6' }] } },
        { code: { coding: [{ system: loinc, code: '8462-4' }] } },
      ],
    }),
  ],
  [
    [
      '3.1.1.4.10 [code]: irrespective of the system',
      'Observation?code=2823-3',
      ['potassium', 'systemless', 'elsewhere'],
    ],
    ['3.1.1.4.10 [system]|[code]: both', `Observation?code=${loinc}|2823-3`, ['potassium']],
    ['3.1.1.4.10 |[code]: no system property', 'Observation?code=|2823-3', ['systemless']],
    [
      '3.1.1.4.10 [system]|: any code of the system',
      `Observation?code=${loinc}|`,
      ['potassium', 'glucose', 'panel'],
    ],
    ['3.1.1.4.10 CodeableConcept: any coding counts', `Observation?code=${local}|K`, ['potassium']],
    ['3.1.1.4.10 matches are literal: no prefix of a code', 'Observation?code=2823', []],
    ['3.1.1.4.10 the display is not a code', 'Observation?code=Glucose', []],
    ['3.1.1.4.10 the text is not a code', 'Observation?code=Kalium', []],
    ['3.1.1.4.10 in doubt, case-insensitive', `Observation?code=${local}|k`, ['potassium']],
    [
      '3.1.1.4.10 a system is a URI, case sensitive',
      'Observation?code=HTTP://LOINC.ORG|2823-3',
      [],
    ],
    ['3.1.1.4.10 a system is a whole URI', 'Observation?code=http://loinc|2823-3', []],
    ['3.1.1.4.10 a bar alone is not a token', 'Observation?code=|', 400],
    ['3.1.1.4.10 two bars are not a token', 'Observation?code=a|b|c', 400],
    [
      '3.1.1.4.10 code element: [code]',
      'Observation?status=final',
      ['potassium', 'systemless', 'panel'],
    ],
    [
      '3.1.1.4.10 code element: its system is implicit',
      'Observation?status=http://hl7.org/fhir/observation-status|amended',
      ['worded'],
    ],
    ['3.1.1.4.10 code element: not another system', `Observation?status=${loinc}|final`, []],
    [
      '3.1.1.4.10 code element: there is no system property',
      'Observation?status=|amended',
      ['worded'],
    ],
    ['3.1.1.3 an unknown code is a logical condition: an empty set', 'Observation?code=none', []],
    ['3.1.1.4.10 :text, on CodeableConcept.text', 'Observation?code:text=kalium', ['potassium']],
    ['3.1.1.4.10 :text, on Coding.display', 'Observation?code:text=Glucose', ['glucose', 'worded']],
    [
      '3.1.1.4.10 :text functions as a normal string search: from the start',
      'Observation?code:text=glucometer',
      [],
    ],
    ['3.1.1.4.10 :text is not for codes', 'Observation?code:text=2345-7', []],
    [
      '3.1.1.4.10 :not reverses, and includes what has no value',
      'Observation?status:not=final',
      ['glucose', 'worded', 'elsewhere', 'odd'],
    ],
    [
      '3.1.1.4.10 :not applies to the set: one matching coding is enough',
      `Observation?code:not=${local}|K`,
      ['glucose', 'systemless', 'worded', 'elsewhere', 'odd', 'panel'],
    ],
    [
      '3.1.1.4.17 :not of a list: none of them',
      'Observation?status:not=final,amended',
      ['glucose', 'elsewhere', 'odd'],
    ],
    ['3.1.1.4.4 :missing=true', 'Observation?status:missing=true', ['elsewhere', 'odd']],
    ['3.1.1.4.4 :missing=false', 'Observation?category:missing=false', ['potassium']],
    [
      '3.1.1.4.4 :missing: a concept with text only has a value',
      'Observation?code:missing=true',
      [],
    ],
    ['3.1.1.4.4 :missing is true or false', 'Observation?code:missing=1', 400],
    [
      '3.1.1.4.4 an unsupported modifier SHALL be rejected: :in',
      'Observation?code:in=http://x.example/vs',
      400,
    ],
    ['3.1.1.4.4 … :below', `Observation?code:below=${loinc}|2823-3`, 400],
    ['3.1.1.4.4 … :exact is not for tokens', 'Observation?code:exact=2823-3', 400],
    ['3.1.1.4.4 … :text is not for a code element', 'Observation?status:text=final', 400],
    ['3.1.1.4.4 … even with an empty value', 'Observation?code:above=', 400],
    ['3.1.1.4.17 comma: either', 'Observation?code=2345-7,85354-9', ['glucose', 'panel']],
    ['3.1.1.4.17 repeats: both', `Observation?code=${local}|K&code=${loinc}|2823-3`, ['potassium']],
    ['3.1.1.4.17 repeats that exclude each other', 'Observation?status=final&status=amended', []],
    [
      '3.1.1.4.17 AND of ORs',
      'Observation?code=2823-3,2345-7&status=final,preliminary',
      ['potassium', 'glucose', 'systemless'],
    ],
    [
      '3.1.1.4.19 \\, \\| \\$ \\\\ are literal characters',
      `Observation?code=${local}|a\\,b\\|c\\$d\\\\e`,
      ['odd'],
    ],
    ['3.1.1.4.19 without escapes they separate', 'Observation?code=a,b', []],
    [
      '3.1.1.4.19 an escaped backslash before a comma leaves the comma a separator',
      'Observation?code=x\\\\,2345-7',
      ['glucose'],
    ],
    [
      '3.1.1.4.19 percent encoding is decoded first',
      'Observation?code=2345-7%2C85354-9',
      ['glucose', 'panel'],
    ],
    ['3.1.1.4.19 any other escape is illegal', 'Observation?code=xx\\xx', 400],
    ['3.1.1.3 an empty parameter is ignored', 'Observation?code=&status=amended', ['worded']],
    ['3.1.1.3 an empty alternative is ignored', 'Observation?status=,amended,', ['worded']],
    [
      '3.1.1.4.2 a parameter of one path: code does not look at components',
      'Observation?code=8480-6',
      [],
    ],
    [
      '3.1.1.4.2 a parameter of one path: component-code',
      `Observation?component-code=${loinc}|8480-6`,
      ['panel'],
    ],
    [
      '3.1.1.4.2 several paths: combo-code, in the component',
      'Observation?combo-code=8462-4',
      ['panel'],
    ],
    [
      '3.1.1.4.2 several paths: combo-code, in the code',
      'Observation?combo-code=85354-9,2345-7',
      ['glucose', 'panel'],
    ],
    ['3.1.1.4.2 names are case sensitive', 'Observation?Code=2345-7', 400],
  ],
)

searchTable(
  'token, on Identifier, boolean and id',
  [
    {
      resourceType: 'Patient',
      id: 'Ann',
      active: true,
      gender: 'female',
      identifier: [
        {
          system: 'https://a.example/mrn',
          value: '446053',
          type: { coding: [{ system: v2, code: 'MR' }], text: 'Chart number' },
        },
      ],
      meta: {
        tag: [{ system: 'https://a.example/tags', code: 'mess' }],
        security: [{ code: 'R' }],
        profile: ['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient'],
      },
    },
    {
      resourceType: 'Patient',
      id: 'ben',
      active: false,
      gender: 'male',
      deceasedBoolean: true,
      identifier: [
        {
          system: 'https://b.example/visits',
          value: '446053',
          type: { coding: [{ system: v2, code: 'VN' }] },
        },
      ],
    },
    {
      resourceType: 'Patient',
      id: 'cy',
      deceasedDateTime: '2024-05',
      identifier: [{ value: '7' }],
    },
    { resourceType: 'Patient', id: 'dee', deceasedBoolean: false, _gender: { extension: [] } },
  ],
  [
    [
      '3.1.1.4.10 Identifier: value, whatever the system',
      'Patient?identifier=446053',
      ['Ann', 'ben'],
    ],
    [
      '3.1.1.4.10 Identifier: system and value',
      'Patient?identifier=https://a.example/mrn|446053',
      ['Ann'],
    ],
    ['3.1.1.4.10 Identifier: no system', 'Patient?identifier=|7', ['cy']],
    [
      '3.1.1.4.10 Identifier: any of a system',
      'Patient?identifier=https://b.example/visits|',
      ['ben'],
    ],
    ['3.1.1.4.10 :of-type: type and value', `Patient?identifier:of-type=${v2}|MR|446053`, ['Ann']],
    [
      '3.1.1.4.10 :of-type: all three parts must be present',
      'Patient?identifier:of-type=MR|446053',
      400,
    ],
    ['3.1.1.4.10 :text on Identifier.type.text', 'Patient?identifier:text=chart', ['Ann']],
    ['3.1.1.4.10 boolean', 'Patient?active=true', ['Ann']],
    ['3.1.1.4.10 boolean: the pipe SHALL NOT be used', 'Patient?active=|true', 400],
    ['3.1.1.4.10 boolean: absent is not false', 'Patient?active=false', ['ben']],
    ['3.1.1.4.10 :not on a boolean', 'Patient?active:not=true', ['ben', 'cy', 'dee']],
    [
      '3.1.1.4.10 gender:not includes those without one',
      'Patient?gender:not=male',
      ['Ann', 'cy', 'dee'],
    ],
    [
      '3.1.1.4.4 :missing: an extension is not a value',
      'Patient?gender:missing=true',
      ['cy', 'dee'],
    ],
    ['patient.html deceased: a date means true', 'Patient?deceased=true', ['ben', 'cy']],
    ['patient.html deceased: absent means false', 'Patient?deceased=false', ['Ann', 'dee']],
    ['3.1.1.4.1 _id', 'Patient?_id=ben', ['ben']],
    ['3.1.1.4.1 _id is always case sensitive', 'Patient?_id=ANN', []],
    ['3.1.1.4.1 _id has no system', 'Patient?_id=x|ben', 400],
    ['3.1.1.4.1 _id takes a list', 'Patient?_id=ben,cy,none', ['ben', 'cy']],
    ['3.1.1.4.1 _tag', 'Patient?_tag=https://a.example/tags|mess', ['Ann']],
    ['3.1.1.4.1 _security', 'Patient?_security=R', ['Ann']],
    [
      '3.1.1.4.1 _profile is the whole URI',
      'Patient?_profile=http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient',
      ['Ann'],
    ],
    ['3.1.1.4.9 uri: no part of it', 'Patient?_profile=http://hl7.org/fhir/us/core', []],
    [
      '3.1.1.4.9 uri:below: from the left',
      'Patient?_profile:below=http://hl7.org/fhir/us/core',
      ['Ann'],
    ],
  ],
)
