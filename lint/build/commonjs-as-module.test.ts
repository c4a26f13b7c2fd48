import { expect, test } from 'vitest'
import { commonjsAsModule } from './commonjs-as-module.ts'

test('what TypeScript’s compiler writes', () => {
  expect(
    commonjsAsModule('exports.a = exports.b = void 0;\nexports.a = a;\nexports.b = [1];'),
  ).toBe('\nexport { a as a };\nexport const b = [1];')
})

test('what React’s build writes', () => {
  const file = `"use strict";
var React = require("react"),
  Scheduler = require("scheduler"),
  count = 0;
exports.INTERNALS =
  Internals;
exports.useId = function () {`
  expect(commonjsAsModule(file)).toBe(`"use strict";
import * as React from "react";
import * as Scheduler from "scheduler";
var count = 0;
export { Internals as INTERNALS };
export const useId = function () {`)
})

test('an export that is given its value in a block', () => {
  const file = 'exports.now = void 0;\nif (isFast) {\n  exports.now = fast;\n}\nuse(exports.now);'
  expect(commonjsAsModule(file)).toBe('export let now;\nif (isFast) {\n  now = fast;\n}\nuse(now);')
})

test('a file that is written in another way is not guessed at', () => {
  expect(() => commonjsAsModule('const lib = __importStar(require("./lib"));')).toThrow(
    'It is written in another way: require("./lib"));',
  )
  expect(() => commonjsAsModule('if (isLate) exports.now = 1;')).toThrow('exports.now')
})
