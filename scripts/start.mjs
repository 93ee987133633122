// `npm start`: from a bare checkout to the demonstration served.
import { becomeProgram } from './bootstrap/program.mjs';

await becomeProgram(['serve', ...process.argv.slice(2)]);
