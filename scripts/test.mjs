// `npm test`: installs what is missing, then everything, which is the check.
import './check/check.mjs';
