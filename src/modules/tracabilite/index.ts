// Door of the audit chain: what other modules may ask.
export { verifierAudit } from './usecases/verifier-audit.ts';
