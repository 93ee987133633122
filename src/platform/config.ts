import { z } from 'zod';
import { issueSentence } from './issue-sentence.ts';
import './fields.ts';
import { isLoopback } from './loopback.ts';

const zPort = z.coerce.number().int().min(0).max(65_535);
/** Values between semicolons: names of certificates hold commas. */
const zListe = z.string().transform((text) =>
  text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== ''),
);
const zOuiNon = z.enum(['oui', 'non']).transform((v) => v === 'oui');

/** Every setting, from environment variables alone; `docs/exploitation.md` says them one by one. */
const zConfig = z.object({
  PORT: zPort.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_JOBS_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  MAILLAGE_DATA: z.string().default('data/pg'),
  MAILLAGE_SECRET: z.string().min(32).optional(),
  MAILLAGE_CLES: z
    .string()
    .regex(/^\s*[\w-]{43}([\s,]+[\w-]{43})*\s*$/, {
      error: 'une ou plusieurs clés de 43 caractères, séparées par des virgules',
    })
    .optional(),
  MAILLAGE_CLE_D_ANCRAGE: z
    .string()
    .regex(/^[\w-]{64}$/, { error: 'une clé Ed25519 de 64 caractères (PKCS 8, base64url)' })
    .optional(),
  MAILLAGE_DEMONSTRATION: zOuiNon.optional(),
  MAILLAGE_PROXY: zOuiNon.default(false),
  MAILLAGE_METRIQUES: z.enum(['locales', 'publiques', 'non']).default('locales'),
  MAILLAGE_CONNEXIONS: z.coerce.number().int().min(2).max(200).default(20),
  PSC_CLIENT_ID: z.string().optional(),
  PSC_CLIENT_SECRET: z.string().optional(),
  PSC_CLE_PRIVEE: z.string().optional(),
  PSC_CLE_PRIVEE_ID: z
    .string()
    .regex(/^[\w.:-]{1,200}$/, { error: 'le « kid » de la clé, sans espace' })
    .optional(),
  PSC_ENVIRONNEMENT: z.enum(['bas', 'production']).default('bas'),
  PSC_METADONNEES: z.string().optional(),
  PSC_CERTIFICAT: z.string().optional(),
  PSC_CLE: z.string().optional(),
  PSC_SEULEMENT: zOuiNon.default(false),
  MTLS_PORT: zPort.optional(),
  MTLS_CERTIFICAT: z.string().optional(),
  MTLS_CLE: z.string().optional(),
  MTLS_AUTORITES: z.string().optional(),
  MTLS_REVOCATIONS: z.string().optional(),
  MTLS_ENTETE: z
    .string()
    .regex(/^[A-Za-z-]+$/)
    .optional(),
  SAS_CN: zListe.optional(),
  SAS_OU: zListe.optional(),
  SAS_ADRESSE: z
    .url()
    .refine((url) => url.startsWith('https://') || isLoopback(url), {
      error: 'une adresse en https (en http, seulement sur cette machine)',
    })
    .transform((url) => url.replace(/\/$/, ''))
    .optional(),
  SAS_CLIENT_CERTIFICAT: z.string().optional(),
  SAS_CLIENT_CLE: z.string().optional(),
  SAS_AUTORITES: z.string().optional(),
  SAS_SYSTEME: z
    .string()
    .regex(/^(urn:|https:)/, { error: 'un urn:oid:… ou une adresse en https' })
    .optional(),
  MAILLAGE_AGENDAS: z.enum(['non', 'oui', 'locaux']).default('non'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_EXPEDITEUR: z.string().default('Maillage <ne-pas-repondre@localhost>'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
});

export type Config = Readonly<z.output<typeof zConfig>> & {
  readonly MAILLAGE_DEMONSTRATION: boolean;
};

/** Names of the variables that are read. */
export const REGLAGES: readonly string[] = Object.keys(zConfig.shape);

export class ConfigInvalide extends Error {}

/** Whoever sets a server is told the values themselves. */
function settingSentence(issue: z.core.$ZodRawIssue): string {
  return issue.code === 'invalid_value'
    ? `choisissez parmi ${issue.values.map(String).join(', ')}.`
    : issueSentence(issue);
}

/** Reads the settings; throws `ConfigInvalide`, which names each wrong variable and what it should be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const known = Object.fromEntries(
    REGLAGES.flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = zConfig.safeParse(known, { error: settingSentence });
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) => `  ${issue.path.join('.')} : ${issue.message}`,
    );
    throw new ConfigInvalide(
      `Réglages à corriger (voir docs/exploitation.md) :\n${lines.join('\n')}`,
    );
  }
  const { DATABASE_URL, DATABASE_OWNER_URL, DATABASE_JOBS_URL } = parsed.data;
  if (DATABASE_URL && !(DATABASE_OWNER_URL && DATABASE_JOBS_URL))
    throw new ConfigInvalide(
      'DATABASE_URL (rôle maillage_app) demande aussi DATABASE_OWNER_URL (rôle maillage_owner, pour les migrations) et DATABASE_JOBS_URL (rôle maillage_jobs, pour les travaux). Voir docs/exploitation.md.',
    );
  // Whoever brings a database means to serve real people: the demonstration has public passwords.
  const MAILLAGE_DEMONSTRATION = parsed.data.MAILLAGE_DEMONSTRATION ?? DATABASE_URL === undefined;
  return { ...parsed.data, MAILLAGE_DEMONSTRATION };
}
