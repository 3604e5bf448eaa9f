// Reads a SARIF log from standard input and prints one line for each way in which it departs from the schema, then how many there are.
// The schema is the one that @microsoft/jest-sarif carries; it is written in draft 4, which ajv 6 is the last to read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';

const require = createRequire(import.meta.url);
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
const validate = ajv.compile(schema);
validate(JSON.parse(readFileSync(0, 'utf8')));
const errors = validate.errors ?? [];
for (const error of errors) console.log(`${error.dataPath} ${error.message} ${JSON.stringify(error.params)}`);
console.log(`${errors.length} errors`);
