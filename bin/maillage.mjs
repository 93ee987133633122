#!/usr/bin/env node
// `npx maillage <command>`, from any folder: paths in the arguments are relative to that folder.
import { becomeProgram } from '../scripts/bootstrap/program.mjs';

await becomeProgram(process.argv.slice(2));
