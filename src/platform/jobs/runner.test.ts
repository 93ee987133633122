import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { enClair } from '../../app/testing/clair.ts';
import type { CptsCourante } from '../call.ts';
import { inTenant } from '../db/database.ts';
import { deliver } from '../mail/deliver.ts';
import { passerellesDe } from '../mail/gateway.ts';
import { queueMessage } from '../mail/messages.ts';
import { defineUseCase, effets } from '../use-case.ts';
import type { JobDefinition } from './job.ts';
import { type Runner, startJobs } from './runner.ts';

let banc: Banc;
let cpts: CptsCourante;
let runner: Runner | null = null;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('travaux');
});
afterEach(async () => {
  await runner?.arreter();
  runner = null;
});

const signaler = defineUseCase({
  nom: 'essai.signaler',
  saisie: z.strictObject({ n: z.int() }),
  droit: 'public',
  executer: async (_ctx, { n }) =>
    reussi(effets(n, { evenements: [{ genre: 'essai.signale', donnees: { n } }] })),
});

const demarrer = (jobs: readonly JobDefinition[]) =>
  startJobs({
    url: banc.urls.jobs,
    jobs,
    moyens: { adresse: 'http://localhost', distribuer: async () => {}, sas: null },
    appel: async () => banc.appel(cpts, { role: 'systeme' }),
    toutesLesCpts: async () => [cpts.id],
    faute: () => {},
  });

const attendre = async (condition: () => boolean) => {
  for (let i = 0; i < 200 && !condition(); i++) await sleep(50);
  if (!condition()) throw new Error('rien ne s’est passé en dix secondes');
};

describe('les travaux', () => {
  it('exécutent chaque événement une fois, recommencent après un échec, ignorent les autres genres', async () => {
    const vus: number[] = [];
    let echecs = 0;
    const job: JobDefinition = {
      nom: 'essai.compter',
      sur: ['essai.signale'],
      executer: async (_appel, { donnees }) => {
        if (donnees['n'] === 3 && echecs++ === 0) throw new Error('échec voulu');
        vus.push(Number(donnees['n']));
      },
    };
    for (const n of [1, 2, 3]) await signaler(banc.appel(cpts), { n });
    runner = await demarrer([job, { ...job, nom: 'essai.autre', sur: ['jamais'] }]);
    await attendre(() => vus.includes(3));
    expect([...new Set(vus)].sort()).toEqual([1, 2, 3]);
    expect(await banc.regarder('select 1 from socle.evenements where relaye_le is null')).toEqual(
      [],
    );
  });

  it('ne perdent rien de ce qui fut écrit pendant qu’ils étaient arrêtés', async () => {
    const vus = new Set<number>();
    const job: JobDefinition = {
      nom: 'essai.reprendre',
      sur: ['essai.signale'],
      executer: async (_appel, { donnees }) => {
        vus.add(Number(donnees['n']));
      },
    };
    runner = await demarrer([job]);
    await runner.arreter();
    await signaler(banc.appel(cpts), { n: 42 });
    runner = await demarrer([job]);
    await attendre(() => vus.has(42));
  });
});

describe('les messages', () => {
  it('partent par le serveur SMTP, restent quand il n’y en a pas, et gardent l’erreur', async () => {
    const recus: string[] = [];
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (adresse, _session, fini) =>
        fini(adresse.address.startsWith('refuse') ? new Error('boîte inconnue') : null),
      onData: (flux, _session, fini) => {
        let texte = '';
        flux.on('data', (morceau) => {
          texte += morceau;
        });
        flux.on('end', () => {
          recus.push(texte);
          fini();
        });
      },
    });
    const port = await new Promise<number>((resolve) => {
      const ecoute = smtp.listen(0, '127.0.0.1', () => {
        const adresse = ecoute.address();
        resolve(typeof adresse === 'object' && adresse ? adresse.port : 0);
      });
    });
    const appel = banc.appel(cpts, { role: 'systeme' });
    const deposer = (destinataire: string, canal: 'courriel' | 'sms') =>
      inTenant(banc.db, { cpts: cpts.id, mandats: [] }, (tx) =>
        queueMessage(
          { tx, cpts: cpts.id, coffre: banc.coffre },
          {
            id: appel.socle.ids(appel.maintenant),
            canal,
            destinataire,
            sujet: 'Rendez-vous',
            corps: 'Voir le lien.',
            repondreA: 'coordination@exemple.invalid',
            creeLe: appel.maintenant,
          },
        ),
      );
    await deposer('patiente@exemple.invalid', 'courriel');
    await deposer('refuse@exemple.invalid', 'courriel');
    await deposer('+33639980001', 'sms');
    await deliver(appel, passerellesDe({ smtp: undefined, expediteur: 'x@exemple.invalid' }));
    expect(await banc.regarder('select 1 from socle.messages where envoye_le is not null')).toEqual(
      [],
    );
    await deliver(
      appel,
      passerellesDe({
        smtp: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
        expediteur: 'CPTS <cpts@exemple.invalid>',
      }),
    );
    await deliver(
      appel,
      passerellesDe({
        smtp: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
        expediteur: 'CPTS <cpts@exemple.invalid>',
      }),
    );
    smtp.close();
    expect(recus).toHaveLength(1);
    expect(recus[0]).toContain('To: patiente@exemple.invalid');
    expect(recus[0]).toContain('Reply-To: coordination@exemple.invalid');
    const lignes = await banc.regarder(
      'select id, destinataire, envoye_le is not null as parti, tentatives, derniere_erreur as erreur from socle.messages',
    );
    const table = { table: 'socle.messages', cpts: cpts.id, champs: ['destinataire'] };
    const lues = enClair(banc, lignes, table).map((ligne) => ({
      ...ligne,
      erreur: ligne['erreur'] !== null,
    }));
    expect(lignes.some(({ erreur }) => String(erreur).includes('refuse@'))).toBe(false);
    expect(new Set(lues)).toEqual(
      new Set([
        { destinataire: '+33639980001', parti: false, tentatives: 0, erreur: false },
        { destinataire: 'patiente@exemple.invalid', parti: true, tentatives: 1, erreur: false },
        { destinataire: 'refuse@exemple.invalid', parti: false, tentatives: 2, erreur: true },
      ]),
    );
  });
});
