import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { JSON_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';

const extension = path.dirname(import.meta.dirname);
const repository = path.dirname(extension);
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

function schema(name: string): ValidateFunction {
  return ajv.compile(JSON.parse(readFileSync(path.join(extension, 'schemas', `${name}.schema.json`), 'utf8')) as object);
}

function mistakes(validate: ValidateFunction, file: string): string[] {
  // Dates stay text, as the linter reads them.
  validate(load(readFileSync(file, 'utf8'), { schema: JSON_SCHEMA }));
  return (validate.errors ?? []).map((error) => `${path.relative(repository, file)}${error.instancePath} ${error.message ?? ''}`);
}

function filesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(path.join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(path.basename(name)))
    .map((name) => path.join(repository, folder, name));
}

const rules = [...filesBelow('rules', /^[A-Z]{2,6}\d{4}.*\.yaml$/), ...filesBelow('samples', /^[A-Z]{2,6}\d{4}.*\.yaml$/)];

test('every_rule_of_the_project_keeps_to_the_schema', () => {
  const validate = schema('rule');
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.flatMap((file) => mistakes(validate, file))).toEqual([]);
});

test('the_sample_repository_keeps_to_the_schemas', () => {
  expect(mistakes(schema('policylint'), path.join(repository, 'samples', 'policylint.yaml'))).toEqual([]);
  expect(mistakes(schema('organisation'), path.join(repository, 'samples', 'organisation.yaml'))).toEqual([]);
});

test('a_misspelt_key_and_an_unknown_severity_are_mistakes', () => {
  const validate = schema('policylint');
  expect(validate({ roots: true })).toBe(false);
  expect(validate({ rules: { PL2001: 'fatal' } })).toBe(false);
  expect(validate({ rules: { PL2001: 'off' } })).toBe(true);
});
