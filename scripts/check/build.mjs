// The program and the browser's files can be built.
import { build } from '../build.mjs';

try {
  await build();
} catch (error) {
  console.log(error.message);
  process.exitCode = 1;
}
