import { type Logger, pino } from 'pino';
import { INSTALLATION } from '#kernel/role.ts';
import { openFeedReader } from '#platform/calendar/gateway.ts';
import type { Appel, CptsCourante, Socle } from '#platform/call.ts';
import type { Config } from '#platform/config.ts';
import { checkTenancy, openDatabase } from '#platform/db/database.ts';
import type { Identites } from '#platform/http/identities.ts';
import { type MtlsSettings, readMtlsSettings } from '#platform/http/mtls-settings.ts';
import type { HttpOptions } from '#platform/http/options.ts';
import { type Runner, startJobs } from '#platform/jobs/runner.ts';
import { deliver } from '#platform/mail/deliver.ts';
import { passerellesDe } from '#platform/mail/gateway.ts';
import { openOidcProvider } from '#platform/oidc/provider.ts';
import { readOidcSettings } from '#platform/oidc/settings.ts';
import { identitesDe } from '../modules/comptes/module.ts';
import { identiteDuSas } from '../modules/sas/module.ts';
import { aFaireDe } from './a-faire.ts';
import { acteurAnonyme, acteurSysteme } from './acteurs.ts';
import { type ActifsConstruits, lireActifs } from './actifs.ts';
import type { Base } from './base.ts';
import { cadreDe } from './cadre.tsx';
import { type CptsConnues, ouvrirCptsConnues } from './cpts-connues.ts';
import { droitsDe } from './droits.ts';
import { assembleHttp } from './http.ts';
import { installationDe } from './installation.ts';
import { compterRequete } from './metriques.ts';
import { ongletsDe } from './onglets.ts';
import { plateformeSas } from './plateforme-sas.ts';
import { coffreDe, secretDe } from './secrets.ts';
import { assembleSocle } from './socle.ts';
import { ROUTES } from './table-des-routes.ts';
import { TRAVAUX } from './travaux.ts';
import { VERSION } from './version.ts';

/** The running program: web face and jobs over an opened database. */
export async function assembleProgramme(config: Config, base: Base, actifs = lireActifs()) {
  const mtls = readMtlsSettings(config);
  const journal = ouvrirJournal(config);
  const db = openDatabase(base.urls.app, { connections: config.MAILLAGE_CONNEXIONS });
  await checkTenancy(db);
  let runner: Runner | null = null;
  const socle = assembleSocle(db, coffreDe(config), {
    psc: pscDe(config),
    agendas: agendasDe(config),
    demonstration: config.MAILLAGE_DEMONSTRATION,
    installation: installationDe(config),
    reveiller: () => runner?.reveiller(),
  });
  const cptsConnues = await ouvrirCptsConnues(db);
  const http = assembleHttp({
    routes: ROUTES,
    actifs,
    version: VERSION,
    exposition: config.MAILLAGE_METRIQUES,
    options: optionsHttp(config, { socle, cptsConnues, journal, actifs, mtls }),
  });
  return {
    fetch: http.fetch,
    porteMtls: mtls.listener,
    socle,
    cptsConnues,
    journal,
    demarrerTravaux: async (adresse: string) => {
      runner = await demarrer(config, { base, socle, cptsConnues, journal, adresse });
    },
    fermer: () => Promise.resolve(runner?.arreter()).then(() => db.close()),
  };
}

/** On standard error. Lines leave together, a second later at most and before the program ends: a write for each would cost more than it. */
function ouvrirJournal({ LOG_LEVEL: level }: Config): Logger {
  const sortie = pino.destination({ fd: 2, sync: false, minLength: 4096, periodicFlush: 1000 });
  return pino({ level, base: null }, sortie);
}

/** Recognises whoever calls, before any CPTS is known. */
function identitesConnues(config: Config, socle: Socle, cptsConnues: CptsConnues): Identites {
  const { parId, parSlug, actuelle, toutes } = cptsConnues;
  const { SAS_CN: noms = [], SAS_OU: unites = [] } = config;
  return {
    ...identitesDe({
      droitsDe,
      fuseauDe: (id) => parId(id)?.fuseau ?? 'Europe/Paris',
      demonstration: socle.demonstration,
      appel: (maintenant) => appelDe(socle, { maintenant, cpts: null, acteur: acteurAnonyme() }),
    }),
    parCertificat: identiteDuSas({ noms, unites, cpts: toutes, droitsDe }),
    cptsParSlug: parSlug,
    cptsParId: async (id) => parId(id) ?? (await actuelle(id)),
  };
}

type Face = Pick<Travaux, 'socle' | 'cptsConnues' | 'journal'> & {
  readonly actifs: ActifsConstruits;
  readonly mtls: MtlsSettings;
};

function optionsHttp(
  config: Config,
  { socle, cptsConnues, journal, actifs, mtls }: Face,
): HttpOptions {
  return {
    socle,
    secret: secretDe(config),
    publicUrl: config.PUBLIC_URL ?? null,
    trustProxy: config.MAILLAGE_PROXY,
    maintenant: () => new Date(),
    certificateHeader: mtls.header,
    identites: identitesConnues(config, socle, cptsConnues),
    journal: journalDesRequetes(journal),
    onglets: ongletsDe,
    aFaire: aFaireDe,
    rendre: cadreDe({ actifs, cpts: cptsConnues.parId }),
  };
}

function journalDesRequetes(journal: Logger): HttpOptions['journal'] {
  return {
    request: (ligne) => {
      compterRequete(ligne);
      journal.info(ligne, 'requete');
    },
    fault: ({ error, ...ligne }) => {
      journal.error({ ...ligne, err: error }, 'panne');
      journal.flush();
    },
  };
}

/** What belongs to no CPTS: the accounts, and what their owners are told. */
const ICI: CptsCourante = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };

type Travaux = {
  readonly base: Base;
  readonly socle: Socle;
  readonly cptsConnues: CptsConnues;
  readonly journal: Logger;
  readonly adresse: string;
};

function demarrer(
  config: Config,
  { base, socle, cptsConnues, journal, adresse }: Travaux,
): Promise<Runner> {
  const passerelles = passerellesDe({ smtp: config.SMTP_URL, expediteur: config.SMTP_EXPEDITEUR });
  return startJobs({
    url: base.urls.jobs,
    jobs: TRAVAUX,
    moyens: {
      adresse: config.PUBLIC_URL ?? adresse,
      sas: plateformeSas(config, config.PUBLIC_URL ?? adresse),
      distribuer: (appel) => deliver(appel, passerelles),
    },
    appel: async (cpts, job) => {
      const connue = cpts === INSTALLATION ? ICI : await cptsConnues.actuelle(cpts);
      return connue
        ? appelDe(socle, { maintenant: new Date(), cpts: connue, acteur: acteurSysteme(job) })
        : null;
    },
    toutesLesCpts: cptsConnues.toutes,
    faute: (error) => journal.warn({ err: error }, 'travaux'),
  });
}

type Parts = Pick<Appel, 'maintenant' | 'cpts' | 'acteur'>;

/** Pro Santé Connect, when the host switched it on. */
function pscDe(config: Config) {
  const reglages = readOidcSettings(config);
  return reglages && { ...openOidcProvider(reglages), seulement: config.PSC_SEULEMENT };
}

/** Agendas of other servers, when the host allows it; on this very machine too, for trials. */
function agendasDe({ MAILLAGE_AGENDAS: permis }: Config) {
  return permis === 'non' ? null : openFeedReader({ loopback: permis === 'locaux' });
}

/** A call made by the program itself. */
export function appelDe(socle: Socle, { maintenant, cpts, acteur }: Parts): Appel {
  return { socle, maintenant, cpts, acteur, mandats: [] };
}
