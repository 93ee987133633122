export { aFaireDe } from '../a-faire.ts';
